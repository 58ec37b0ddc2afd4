#include "cli/password_input.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <QCoreApplication>
#include <QFile>
#include <QStringDecoder>
#include <termios.h>
#include <unistd.h>

namespace chalktalk::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

constexpr qint64 longestLine = 4096;

// The terminal that the program was started from, even when its input or output go elsewhere.
class Terminal {
  public:
    explicit Terminal(bool isShown) : m_handle(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)) {
        if (m_handle < 0 || isShown || ::tcgetattr(m_handle, &m_before) != 0) return;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        silent.c_lflag |= ECHONL;
        m_isSilent = ::tcsetattr(m_handle, TCSAFLUSH, &silent) == 0;
    }
    ~Terminal() {
        if (m_isSilent) ::tcsetattr(m_handle, TCSAFLUSH, &m_before);
        if (m_handle >= 0) ::close(m_handle);
    }
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    [[nodiscard]] bool isThere() const { return m_handle >= 0; }

    void say(const QString& text) {
        const QByteArray bytes = text.toUtf8();
        if (::write(m_handle, bytes.constData(), static_cast<std::size_t>(bytes.size())) < 0) return;
    }

    // Without its end; nothing when it was interrupted or the terminal is gone.
    std::optional<QByteArray> line(const std::stop_token& stop) {
        QByteArray bytes;
        bytes.reserve(longestLine); // one place in memory, to be overwritten
        while (bytes.size() < longestLine) {
            pollfd ready{m_handle, POLLIN, 0};
            const int code = ::poll(&ready, 1, 100);
            if (stop.stop_requested() || (code < 0 && errno != EINTR)) break;
            if (code <= 0) continue;
            char byte = 0;
            if (::read(m_handle, &byte, 1) != 1) break;
            if (byte == '\n') return bytes;
            bytes.append(byte);
        }
        io::wipe(bytes);
        return std::nullopt;
    }

  private:
    int m_handle;
    bool m_isSilent = false;
    termios m_before{};
};

Result<QString> textOf(QByteArray bytes) {
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(bytes);
    io::wipe(bytes);
    if (decoder.hasError() || text.contains(QChar(0)))
        return fail(ErrorCode::Invalid, Texts::tr("The password is no UTF-8 text."));
    return text;
}

Result<QString> firstLine(const QString& name) {
    QFile file(name);
    const bool isOpen = name == u"-" ? file.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered)
                                     : file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    if (!isOpen) return fail(ErrorCode::Unreadable, Texts::tr("The password can't be read from %1.").arg(name));
    QByteArray line = file.readLine(longestLine);
    while (line.endsWith('\n') || line.endsWith('\r')) line.chop(1);
    if (line.isEmpty()) return fail(ErrorCode::Invalid, Texts::tr("The first line of %1 is empty.").arg(name));
    return textOf(std::move(line));
}

Result<QString> typed(const QString& question, const Context& context) {
    auto line = askLine(question, false, context);
    if (line) return *std::move(line);
    if (context.stop.stop_requested()) return fail(ErrorCode::Cancelled, Texts::tr("Stopped. Nothing was written."));
    return fail(ErrorCode::Invalid,
                Texts::tr("There is no terminal to ask for the password on: name a file that holds it with "
                          "--password-file, or - for standard input."));
}

} // namespace

QCommandLineOption passwordFileOption() {
    return {
        QStringLiteral("password-file"),
        Texts::tr("Takes the password from the first line of FILE (- for standard input); without it, it is asked on "
                  "the terminal."),
        QStringLiteral("FILE")};
}

std::optional<QString> askLine(const QString& question, bool isShown, const Context& context) {
    Terminal terminal(isShown);
    if (!terminal.isThere()) return std::nullopt;
    terminal.say(question);
    auto line = terminal.line(context.stop);
    if (!line) return std::nullopt;
    auto text = textOf(*std::move(line));
    return text ? std::optional(*std::move(text)) : std::nullopt;
}

Result<io::Password> askPassword(const QString& file, Asking asking, const Context& context) {
    const bool isNew = asking == Asking::Twice;
    auto text =
        !file.isEmpty()
            ? firstLine(file)
            : typed(
                  isNew
                      ? Texts::tr("A password for the sealed file, at least %1 characters: ").arg(io::shortestPassword)
                      : Texts::tr("The password that the file was sealed with: "),
                  context);
    if (!text) return tl::unexpected<Error>(text.error());
    io::Password password(*std::move(text));
    if (!isNew) return password;
    if (!password.isLongEnough())
        return fail(ErrorCode::Invalid,
                    Texts::tr("The password needs at least %1 characters; a few unrelated words are easy to remember.")
                        .arg(io::shortestPassword));
    if (!file.isEmpty()) return password;
    auto again = typed(Texts::tr("The same again: "), context);
    if (!again) return tl::unexpected<Error>(again.error());
    if (!io::Password(*std::move(again)).isSameAs(password))
        return fail(ErrorCode::Invalid, Texts::tr("The two are not the same. Nothing was written."));
    return password;
}

} // namespace chalktalk::cli
