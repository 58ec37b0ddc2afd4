#include "app/sample/sample_organisation.h"
#include "app/sample/sample_store.h"
#include "app/workspace.h"
#include "store/database.h"
#include "tests/faults/watchdog/watched_application.h"
#include "tests/support/canonical_folder.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "ui/main_window.h"
#include "ui/pages.h"
#include "ui/shell/page.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessible.h"

#include <cstdio>
#include <ctime>
#include <QPushButton>
#include <QTest>
#include <QTimer>

using namespace chalktalk;
using namespace chalktalk::tests;

namespace {

constexpr double bound = 50; // ms of the window's thread for one event

bool atLength() { return qEnvironmentVariableIntValue("CHALKTALK_LONG") == 1; }

WatchedApplication& application() { return *static_cast<WatchedApplication*>(QCoreApplication::instance()); }

void tell() {
    std::printf("longest of %lld events on the window's thread:\n", static_cast<long long>(application().events()));
    for (const Stretch& stretch : application().longest(10))
        std::printf("  %6.1f ms  %s to %s, %s\n", stretch.ms, stretch.event.c_str(), stretch.receiver.c_str(),
                    stretch.during.c_str());
    std::fflush(stdout);
}

// The real window on a store with a thousand reps.
class BigWindow {
  public:
    BigWindow() : m_clock(*Clock::parse(QStringLiteral("2026-03-12"))) {
        const QString path = m_folder.path(QStringLiteral("chalktalk.db"));
        {
            auto made = store::Database::open(path, store::OpenMode::Create);
            REQUIRE(made);
            app::SampleOptions options;
            options.reps = atLength() ? 1000 : 200, options.months = atLength() ? 36 : 3;
            options.asOf = Day::fromDate(QDate(2026, 3, 12));
            REQUIRE(app::fillSample(**made, options, m_clock));
        }
        workspace = std::make_unique<app::Workspace>(m_clock, m_folder.path());
        theme = std::make_unique<ui::Theme>();
        window = std::make_unique<ui::MainWindow>(*workspace, *theme);
        window->resize(1440, 900);
        window->show();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
        path_ = path;
    }

    // Does something as an event of its own, as a key or a click would, and waits until nothing is left to do.
    void act(const std::string& part, const std::function<void()>& doIt) {
        application().begin(part);
        if (qEnvironmentVariableIsSet("WATCHDOG_VERBOSE"))
            std::printf("%8.1f s  %s\n", static_cast<double>(std::clock()) / CLOCKS_PER_SEC, part.c_str()),
                std::fflush(stdout);
        QTimer::singleShot(0, window.get(), doIt);
        settle();
    }
    void settle() {
        for (int quiet = 0; quiet < 3; ++quiet) {
            REQUIRE(
                QTest::qWaitFor([this] { return workspace->jobs().isIdle() && !workspace->isImporting(); }, 600'000));
            QTest::qWait(30);
        }
    }
    void go(const char* page, std::optional<PersonId> person = {}, const QString& part = {}) {
        act(std::string("going to ") + page + (part.isEmpty() ? "" : " " + part.toStdString()), [=, this] {
            window->go(app::Route{QString::fromUtf8(page), person, part});
        });
    }

    TempFolder m_folder;
    Clock m_clock;
    QString path_;
    std::unique_ptr<app::Workspace> workspace;
    std::unique_ptr<ui::Theme> theme;
    std::unique_ptr<ui::MainWindow> window;
};

// An export of a few people with many activities.
QStringList bigExport(const QString& folder) {
    CanonicalFiles files = smallOrganisation();
    QByteArray& activities = files[QStringLiteral("activities.csv")];
    const int rows = atLength() ? 300'000 : 30'000;
    for (int i = 0; i < rows; ++i)
        activities += "b" + QByteArray::number(i) + ",r" + QByteArray::number(1 + i % 5) +
                      ",,,call,outbound,prospecting," + (*dayFromIso(u"2026-03-01") - i % 200).toString().toLatin1() +
                      "T09:00:00,5,,\n";
    const QString path = canonicalFolder(folder, files);
    QStringList paths;
    for (const auto& [name, content] : files) paths << path + u'/' + name;
    return paths;
}

} // namespace

TEST_CASE("the watchdog sees an event that keeps the window's thread busy", "[watchdog]") {
    application().begin("control");
    application().forget();
    QTimer::singleShot(0, qApp, [] {
        timespec begun{}, now{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &begun);
        do ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        while ((now.tv_sec - begun.tv_sec) * 1'000'000'000LL + now.tv_nsec - begun.tv_nsec < 80'000'000LL);
    });
    QTest::qWait(200);
    REQUIRE_FALSE(application().longest(1).empty());
    const Stretch longest = application().longest(1)[0];
    CHECK(longest.ms >= 80);
    CHECK(longest.ms < 200);
    // What sleeps takes no processor time.
    application().forget();
    QTimer::singleShot(0, qApp, [] { QTest::qSleep(120); });
    QTest::qWait(200);
    const auto after = application().longest(1);
    CHECK((after.empty() || after[0].ms < bound));
}

TEST_CASE("no event takes the window's thread over 50 ms while a thousand reps load, recompute, import and back up",
          "[watchdog]") {
    ui::installAccessibleInterfaces();
    ui::installFonts();
    application().begin({});
    BigWindow big;
    application().forget();
    big.act("opening the store", [&] { big.workspace->open(big.path_); });
    REQUIRE(big.workspace->state() == app::Workspace::State::Ready);
    const domain::LedgerPtr ledger = big.workspace->ledger();
    REQUIRE(ledger->people().size() >= (atLength() ? 1000u : 200u));
    const PersonId rep = ledger->person(big.workspace->visibleReps().front()).id;
    domain::PersonIndex cro = domain::noPerson;
    for (domain::PersonIndex p = 0; p < ledger->people().size(); ++p)
        if (ledger->person(p).role == domain::Role::Cro) cro = p;
    REQUIRE(cro != domain::noPerson);
    big.act("saying who looks", [&] { big.workspace->setMe(cro); });

    for (const ui::PageEntry& page : ui::pages()) {
        if (QLatin1String(page.id) == QLatin1String("start")) continue;
        const bool ofOne = QLatin1String(page.id) == QLatin1String("person");
        big.go(page.id, ofOne ? std::optional(rep) : std::nullopt);
        REQUIRE(big.window->page());
    }
    for (const char* page : {"team", "today", "dashboard", "commitments", "calls", "rhythm", "plans"}) big.go(page);

    big.go("team");
    big.act("recomputing as of another day", [&] { big.workspace->setAsOf(big.workspace->asOf() - 30); });
    big.act("recomputing for a window", [&] { big.workspace->setWindow(domain::Window::weeks(13)); });
    big.act("recomputing for each its own", [&] { big.workspace->setWindow({}); });
    for (const char* page : {"person", "today", "rhythm", "plans"}) {
        big.go(page, QLatin1String(page) == QLatin1String("person") ? std::optional(rep) : std::nullopt);
        big.act(std::string("recomputing under ") + page, [&] { big.workspace->setAsOf(big.workspace->asOf() - 1); });
    }
    big.go("dashboard");
    big.act("recomputing under the dashboard", [&] { big.workspace->setAsOf(big.workspace->defaultAsOf()); });
    big.act("changing a setting",
            [&] { big.workspace->setStoreSetting(QStringLiteral("fiscal_start_month"), QStringLiteral("4")); });

    const QStringList paths = bigExport(big.m_folder.path(QStringLiteral("export")));
    big.act("looking at an export", [&] { big.window->importFiles(paths); });
    bool imported = false;
    QObject::connect(big.workspace.get(), &app::Workspace::importFinished, big.window.get(), [&] { imported = true; });
    big.act("importing", [&] {
        if (auto* button = big.window->page()->findChild<QPushButton*>(QStringLiteral("importNow"))) button->click();
    });
    CHECK(imported);
    big.go("team");
    big.act("backing up", [&] { big.workspace->backup(big.m_folder.path(QStringLiteral("backup.db"))); });
    big.act("closing", [&] { big.window->close(); });
    application().begin({});

    tell();
    for (const Stretch& stretch : application().longest(100)) {
        if (stretch.ms <= bound) break;
        CAPTURE(stretch.event, stretch.receiver, stretch.during);
        CHECK(stretch.ms <= bound);
    }
}
