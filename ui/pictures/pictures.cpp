#include "ui/pictures/pictures.h"

#include "app/workspace.h"
#include "ui/arguments.h"
#include "ui/main_window.h"
#include "ui/pictures/picture_shots.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <cstdio>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>

namespace chalktalk::ui {
namespace {

using app::Workspace;

struct Frame {
    const char* name;
    QSize size;
    qreal points;
    ThemeChoice theme;
};

constexpr qreal s_usual = 10.5, s_large = 13;

// Draws one frame after another from the event loop: each step waits until the page it asked for has its facts.
class Photographer : public QObject {
  public:
    // `blank` has no store: first run and import are drawn from it, as a new user meets them.
    Photographer(Workspace& workspace, Workspace& blank, Theme& theme, const Arguments& arguments)
        : m_workspace(workspace),
          m_blank(blank),
          m_theme(theme),
          m_folder(arguments.pictures),
          m_exports(arguments.exports) {
        for (const auto& [size, points, name] : {std::tuple(QSize(1440, 900), s_usual, "1440x900"),
                                                 std::tuple(QSize(1024, 700), s_large, "1024x700-13pt")})
            for (const auto choice : {ThemeChoice::Light, ThemeChoice::Dark})
                m_frames.push_back({name, size, points, choice});
        m_timer.setInterval(20);
        connect(&m_timer, &QTimer::timeout, this, &Photographer::step);
    }

    void start() {
        m_patience.start();
        m_timer.start();
    }
    [[nodiscard]] int pictures() const { return m_count; }

  private:
    void step() {
        const auto state = m_workspace.state();
        if (state == Workspace::State::Failed || (m_window && m_patience.hasExpired(2 * s_patience))) return finish(3);
        if (m_window && shot().needs != Needs::Nothing && !m_workspace.snapshot()) return; // still reading
        if (!m_window) {
            begin();
            return;
        }
        if (m_settling > 0) { // let layouts and jobs come to rest
            const bool busy = !m_workspace.jobs().isIdle() || !m_blank.jobs().isIdle();
            if (!busy || m_patience.hasExpired(s_patience)) --m_settling;
            return;
        }
        if (!m_filled) { // what a page is shown with, once it has what it needs for it
            m_filled = true;
            m_settling = 6;
            PictureScene now = scene();
            return shot().fill(now);
        }
        if (!take()) return finish(3);
        next();
    }

    void begin() {
        if (m_frame == m_frames.size()) return finish(0);
        const Frame& frame = m_frames[m_frame];
        QFont font = QApplication::font();
        font.setPointSizeF(frame.points);
        QApplication::setFont(font);
        m_theme.choose(frame.theme);
        m_shot = 0;
        makeWindow(m_blank);
        arrange();
    }

    void makeWindow(Workspace& workspace) {
        m_window = std::make_unique<MainWindow>(workspace, m_theme);
        m_window->resize(m_frames[m_frame].size);
        m_window->show();
    }

    void arrange() {
        m_settling = 6;
        m_filled = !shot().fill;
        m_patience.restart();
        PictureScene now = scene();
        shot().go(now);
    }

    [[nodiscard]] const PictureShot& shot() const { return pictureShots()[m_shot]; }
    [[nodiscard]] PictureScene scene() { return {*m_window, m_workspace, m_exports, m_frame, m_rep, m_call}; }

    bool take() {
        const Frame& frame = m_frames[m_frame];
        const QString file =
            QStringLiteral("%1-%2-%3.png")
                .arg(QString::fromLatin1(shot().name), Theme::toText(frame.theme), QString::fromLatin1(frame.name));
        if (!m_window->grab().save(QDir(m_folder).filePath(file))) {
            std::fputs("The picture can't be written.\n", stderr);
            return false;
        }
        ++m_count;
        return true;
    }

    void next() {
        const Needs before = shot().needs;
        ++m_shot;
        const bool there = m_shot < pictureShots().size() && isThere(shot().needs);
        if (!there) {
            m_window.reset();
            m_workspace.setMe(domain::noPerson);
            m_rep.reset();
            m_call.reset();
            ++m_frame;
            return;
        }
        if (before == Needs::Nothing && shot().needs != Needs::Nothing) makeWindow(m_workspace);
        arrange();
    }

    // What a shot needs; those that need more come later in the table.
    [[nodiscard]] bool isThere(Needs needs) const {
        if (needs == Needs::Nothing) return true;
        if (m_workspace.state() == Workspace::State::NoStore) return false;
        if (needs == Needs::Store) return true;
        const auto rep = m_workspace.isSample() ? tellingRep(m_workspace, m_frame) : std::nullopt;
        return rep && coachOf(m_workspace, *rep) != domain::noPerson;
    }

    void finish(int code) {
        m_timer.stop();
        m_window.reset();
        if (code) std::fputs((m_workspace.problem() + u'\n').toLocal8Bit().constData(), stderr);
        QApplication::exit(code);
    }

    static constexpr qint64 s_patience = 60000;

    Workspace& m_workspace;
    Workspace& m_blank;
    Theme& m_theme;
    QString m_folder;
    QStringList m_exports;
    std::vector<Frame> m_frames;
    std::size_t m_frame = 0;
    std::size_t m_shot = 0; // in the table
    int m_settling = 0, m_count = 0;
    bool m_filled = true;
    std::optional<PersonId> m_rep;
    std::optional<CallId> m_call;
    QTimer m_timer;
    QElapsedTimer m_patience;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace

int takePictures(Workspace& workspace, Theme& theme, const Arguments& arguments) {
    if (!QDir().mkpath(arguments.pictures)) {
        std::fputs("The folder for the pictures can't be made.\n", stderr);
        return 3;
    }
    // The offscreen platform says at each window that it can't pass on size hints; nobody can do anything about it.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString& text) {
        if (!text.contains(u"propagateSizeHints")) std::fputs((text + u'\n').toLocal8Bit().constData(), stderr);
    });
    QApplication::setQuitOnLastWindowClosed(false); // a window is made and dropped for each size and theme
    QTemporaryDir nowhere;
    Workspace blank(workspace.clock(), nowhere.path());
    Photographer photographer(workspace, blank, theme, arguments);
    openAsAsked(workspace, arguments);
    photographer.start();
    return QApplication::exec();
}

} // namespace chalktalk::ui
