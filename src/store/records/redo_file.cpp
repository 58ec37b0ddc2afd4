#include "store/records/redo_file.h"

#include "store/private_file.h"

#include <cerrno>
#include <fcntl.h>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>
#include <sys/stat.h>
#include <unistd.h>

namespace chalktalk::store {

namespace {

constexpr char headMagic[] = "chalktalk redo 1\n";
constexpr char frameMagic[] = "CTre";
constexpr qsizetype headMagicSize = sizeof headMagic - 1, idSize = 32, headSize = headMagicSize + idSize + 1;
constexpr qsizetype magicSize = 4, lengthSize = 4, sumSize = 20, frameHead = magicSize + lengthSize + sumSize;

QString tr(const char* text) { return QCoreApplication::translate("Store", text); }

QByteArray sumOf(const QByteArray& payload) {
    return QCryptographicHash::hash(payload, QCryptographicHash::Blake2b_160);
}

Status failed() {
    const int code = errno;
    if (code == ENOSPC || code == EDQUOT || code == EFBIG) return fullDisk();
    return fail(ErrorCode::Unreadable, tr("The journal beside the store can't be written, so nothing was saved."),
                QStringLiteral("errno %1").arg(code));
}

// A handle that closes itself.
class File {
  public:
    File(const QString& path, int flags) : m_handle(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC)) {}
    ~File() {
        if (m_handle >= 0) ::close(m_handle);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    [[nodiscard]] bool isOpen() const { return m_handle >= 0; }
    [[nodiscard]] int handle() const { return m_handle; }
    [[nodiscard]] qint64 size() const {
        struct stat status {};
        return ::fstat(m_handle, &status) == 0 ? status.st_size : -1;
    }
    [[nodiscard]] bool writeAt(qint64 at, const QByteArray& bytes) const {
        qsizetype done = 0;
        while (done < bytes.size()) {
            const auto n =
                ::pwrite(m_handle, bytes.constData() + done, static_cast<std::size_t>(bytes.size() - done), at + done);
            if (n < 0 && errno == EINTR) continue;
            if (n <= 0) return false;
            done += n;
        }
        return true;
    }

  private:
    int m_handle;
};

bool isHeader(const QByteArray& head) { return head.startsWith(headMagic) && head.endsWith('\n'); }

QString idIn(const QByteArray& head) { return QString::fromLatin1(head.mid(headMagicSize, idSize)).trimmed(); }

// The journal to add to; of another store's it makes room for one of this.
Status makeReady(const QString& path, const QString& storeId) {
    QByteArray head(headSize, '\0');
    {
        const File file(path, O_RDONLY);
        if (file.isOpen()) {
            const auto size = ::pread(file.handle(), head.data(), static_cast<std::size_t>(headSize), 0);
            if (size == 0 || head == redoHeader(storeId)) return {};
            if (size == headSize && !isHeader(head)) return {}; // damaged: its entries have checksums of their own
            const bool torn = size < headSize;                  // of its very first entry
            if (torn) return ::truncate(QFile::encodeName(path).constData(), 0) == 0 ? Status{} : failed();
        } else if (errno != ENOENT) {
            return failed();
        }
    }
    const auto aside = [&](const QString& id) { return path + QStringLiteral(".of-") + id; };
    if (QFileInfo::exists(path)) {
        if (auto moved = renameInto(path, aside(idIn(head))); !moved) return moved;
    }
    if (QFileInfo::exists(aside(storeId))) return renameInto(aside(storeId), path); // its store is back
    if (auto made = makePrivateFile(path); !made) return made;
    return syncFile(path);
}

} // namespace

Status fullDisk() { return fail(ErrorCode::StoreFailed, tr("The disk is full. Nothing was changed.")); }

QByteArray redoHeader(const QString& storeId) {
    return QByteArray(headMagic) + storeId.toLatin1().leftJustified(idSize, ' ', true) + '\n';
}

QByteArray redoFrame(const QByteArray& payload) {
    QByteArray frame(frameMagic);
    char length[lengthSize];
    qToBigEndian<quint32>(static_cast<quint32>(payload.size()), length);
    return frame.append(length, lengthSize) + sumOf(payload) + payload;
}

Result<qint64> appendFrame(const QString& path, const QString& storeId, const QByteArray& payload) {
    if (auto ready = makeReady(path, storeId); !ready) return tl::unexpected<Error>(ready.error());
    const File file(path, O_WRONLY);
    const qint64 before = file.isOpen() ? file.size() : -1;
    if (before < 0) return tl::unexpected<Error>(failed().error());
    const QByteArray added = (before == 0 ? redoHeader(storeId) : QByteArray()) + redoFrame(payload);
    if (!file.writeAt(before, added) || ::fdatasync(file.handle()) != 0) {
        const Status why = failed();
        if (::ftruncate(file.handle(), before) != 0) return tl::unexpected<Error>(why.error()); // read over later
        return tl::unexpected<Error>(why.error());
    }
    return before;
}

void takeBack(const QString& path, qint64 lengthBefore, const QByteArray& payload) noexcept {
    const File file(path, O_WRONLY);
    const qint64 added = frameHead + payload.size() + (lengthBefore == 0 ? headSize : 0);
    if (file.isOpen() && file.size() == lengthBefore + added && ::ftruncate(file.handle(), lengthBefore) != 0) return;
}

RedoFrames::RedoFrames(QByteArray bytes) : m_bytes(std::move(bytes)) {
    if (m_bytes.size() >= headSize && isHeader(m_bytes.left(headSize))) {
        m_storeId = idIn(m_bytes);
        m_at = headSize;
    }
}

std::optional<QByteArray> RedoFrames::next() {
    while (m_at < m_bytes.size()) {
        const qsizetype start = m_bytes.indexOf(frameMagic, m_at);
        if (start < 0) break;
        m_damaged += start - m_at;
        m_at = start;
        if (m_bytes.size() - start >= frameHead) {
            const qsizetype length = qFromBigEndian<quint32>(m_bytes.constData() + start + magicSize);
            const QByteArray payload = m_bytes.mid(start + frameHead, length);
            if (payload.size() == length && sumOf(payload) == m_bytes.mid(start + magicSize + lengthSize, sumSize)) {
                m_at = start + frameHead + length;
                return payload;
            }
        }
        ++m_at, ++m_damaged; // no whole frame begins here
    }
    m_damaged += m_bytes.size() - m_at;
    m_at = m_bytes.size();
    return {};
}

} // namespace chalktalk::store
