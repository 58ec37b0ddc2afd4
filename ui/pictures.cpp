#include "ui/pictures.h"

#include "app/workspace.h"
#include "metrics/catalogue.h"
#include "ui/arguments.h"
#include "ui/main_window.h"
#include "ui/person/fact_card.h"
#include "ui/person/person_page.h"
#include "ui/session/session_page.h"
#include "ui/shell/page.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <algorithm>
#include <cstdio>
#include <functional>
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
    enum class Shot {
        Start,
        Import,
        Team,
        Reps,
        Person,
        Records,
        Palette,
        Settings,
        Prepare,
        Session,
        Closing,
        OneToOnes,
        PersonCommitments,
        Profile,
        Timeline,
        Commitments,
        Rhythm,
        Done
    };

    void step() {
        const auto state = m_workspace.state();
        if (state == Workspace::State::Failed || (m_window && m_patience.hasExpired(2 * s_patience))) return finish(3);
        if (m_shot >= Shot::Team && m_window && !m_workspace.snapshot()) return; // still reading
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
            return fill();
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
        m_shot = Shot::Start;
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
        m_filled = m_shot != Shot::Session && m_shot != Shot::Closing;
        m_patience.restart();
        const auto rep = m_rep ? m_rep : telling();
        switch (m_shot) {
        case Shot::Start: m_window->go({QStringLiteral("start"), {}, {}}); break;
        case Shot::Import:
            if (m_exports.isEmpty())
                m_window->go({QStringLiteral("import"), {}, {}});
            else
                m_window->importFiles(m_exports);
            break;
        case Shot::Team: m_window->go({QStringLiteral("team"), {}, {}}); break;
        case Shot::Reps: m_window->go({QStringLiteral("team"), {}, QStringLiteral("all")}); break;
        case Shot::Person: m_window->go({QStringLiteral("person"), rep, {}}); break;
        case Shot::Records:
            if (auto* page = dynamic_cast<PersonPage*>(m_window->page()); page && !page->cards().empty())
                page->cards().front()->setOpen(true);
            break;
        case Shot::Palette: m_window->showPalette(); break;
        case Shot::Settings: m_window->go({QStringLiteral("settings"), {}, {}}); break;
        case Shot::Prepare:
            // Somebody else in each frame, so that none finds what was agreed for the last picture.
            m_rep = telling(m_frame);
            m_workspace.setMe(coachOf(*m_rep));
            m_window->go({QStringLiteral("prepare"), m_rep, {}});
            break;
        case Shot::Session: m_window->go({QStringLiteral("session"), rep, QStringLiteral("new")}); break;
        case Shot::OneToOnes: person(QStringLiteral("one-to-ones")); break;
        case Shot::PersonCommitments: person(QStringLiteral("commitments")); break;
        case Shot::Profile: person(QStringLiteral("profile")); break;
        case Shot::Timeline: person(QStringLiteral("timeline")); break;
        case Shot::Commitments: m_window->go({QStringLiteral("commitments"), {}, {}}); break;
        case Shot::Rhythm: m_window->go({QStringLiteral("rhythm"), {}, {}}); break;
        case Shot::Closing:
        case Shot::Done: break;
        }
    }

    void person(const QString& part) { m_window->go({QStringLiteral("person"), m_rep, part}); }

    [[nodiscard]] domain::PersonIndex coachOf(PersonId rep) const {
        return m_workspace.ledger()->managerOf(m_workspace.indexOf(rep), m_workspace.today());
    }

    // A one-to-one with something said in it, and then its end. Only ever with the sample's people.
    void fill() {
        auto* page = dynamic_cast<SessionPage*>(m_window->page());
        if (!page) return;
        auto& editor = page->editor();
        if (m_shot == Shot::Session && editor.form().commitments.empty()) {
            editor.setRepWords(0,
                               QStringLiteral("I talk about the product too early, so they ask me to send something."));
            editor.setCoachView(
                0, QStringLiteral("On the two calls I heard, the pain came up after the demo was offered."));
            editor.setRepWords(1, QStringLiteral("Ask what it costs them before I show anything."));
            if (!editor.content().causes.empty())
                editor.addCause(editor.content().causes.front().id, editor.content().causes.front().text);
            editor.setSharedNote(QStringLiteral("Next time: listen to one call together."));
            editor.setPrivateNote(QStringLiteral("Seems tired; ask how the move went."));
            app::CommitmentWish wish;
            wish.what = QStringLiteral("Agree the milestone up front");
            wish.due = m_workspace.today() + 7;
            if (!editor.form().session.facts.empty()) {
                wish.indicator = editor.form().session.facts.front().fact.indicator;
                wish.checkOn = m_workspace.today() + 28;
                if (const auto index = metrics::indicatorIndex(wish.indicator))
                    wish.move = metrics::indicator(*index).better == metrics::Better::More ? domain::Move::Up
                                                                                           : domain::Move::Down;
            }
            editor.addCommitment(wish);
        } else if (m_shot == Shot::Closing) {
            for (std::size_t i = 0; i < editor.form().session.facts.size(); ++i)
                if (editor.form().session.facts[i].ending == domain::Ending::None)
                    editor.endFact(i, domain::Ending::Discussed);
            editor.finish();
        }
    }

    // The rep whose facts say the most, gaps and strengths together; or the `nth` after that one.
    [[nodiscard]] std::optional<PersonId> telling(std::size_t nth = 0) const {
        const auto snapshot = m_workspace.snapshot();
        std::vector<std::pair<long, PersonId>> reps;
        if (snapshot)
            for (const auto rep : m_workspace.visibleReps()) {
                const auto rows = snapshot->results.rowsOf(rep);
                const auto said = std::count_if(rows.begin(), rows.end(), [](const auto& row) {
                    return row.grade == metrics::Grade::Gap || row.grade == metrics::Grade::Strength;
                });
                reps.emplace_back(said, m_workspace.ledger()->person(rep).id);
            }
        if (reps.empty()) return {};
        std::stable_sort(reps.begin(), reps.end(), [](const auto& x, const auto& y) { return x.first > y.first; });
        return reps[nth % reps.size()].second;
    }

    bool take() {
        static constexpr const char* names[] = {"start",
                                                "import",
                                                "team",
                                                "reps",
                                                "person",
                                                "records",
                                                "palette",
                                                "settings",
                                                "prepare",
                                                "session",
                                                "closing",
                                                "person-oneonones",
                                                "person-commitments",
                                                "person-profile",
                                                "person-timeline",
                                                "commitments",
                                                "rhythm"};
        const Frame& frame = m_frames[m_frame];
        const QString file = QStringLiteral("%1-%2-%3.png")
                                 .arg(QString::fromLatin1(names[static_cast<int>(m_shot)]), Theme::toText(frame.theme),
                                      QString::fromLatin1(frame.name));
        if (!m_window->grab().save(QDir(m_folder).filePath(file))) {
            std::fputs("The picture can't be written.\n", stderr);
            return false;
        }
        ++m_count;
        return true;
    }

    void next() {
        m_shot = static_cast<Shot>(static_cast<int>(m_shot) + 1);
        if (m_shot == Shot::Team) makeWindow(m_workspace);
        // A one-to-one is written down: that is done with made-up people only.
        if (m_shot == Shot::Prepare &&
            (!m_workspace.isSample() || !telling() || coachOf(*telling(m_frame)) == domain::noPerson))
            m_shot = Shot::Done;
        if (m_shot == Shot::Done || (m_shot == Shot::Team && m_workspace.state() == Workspace::State::NoStore)) {
            m_window.reset();
            m_workspace.setMe(domain::noPerson);
            m_rep.reset();
            ++m_frame;
        } else {
            arrange();
        }
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
    Shot m_shot = Shot::Start;
    int m_settling = 0, m_count = 0;
    bool m_filled = true;
    std::optional<PersonId> m_rep;
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
