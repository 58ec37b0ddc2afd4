#include "tests/ui/window_under_test.h"

#include "tests/support/catch.h"
#include "ui/shell/page.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/accessible.h"

#include <QAccessible>
#include <QApplication>
#include <QFile>
#include <QTest>

namespace chalktalk::tests {

bool waitFor(const std::function<bool()>& done, int ms) { return QTest::qWaitFor(done, ms); }

namespace {

// The sample is made once and copied: making it anew for each case would take most of the tests' time.
void putSample(const QString& to) {
    static TempFolder folder;
    const QString made = folder.path(QStringLiteral("sample.db"));
    if (!QFile::exists(made)) {
        app::Workspace maker(*Clock::parse(QStringLiteral("2026-03-12")), folder.path());
        maker.createSample();
        REQUIRE(waitFor([&] { return maker.state() == app::Workspace::State::Ready && maker.snapshot(); }));
    }
    QFile::copy(made, to);
}

} // namespace

WindowUnderTest::WindowUnderTest(StoreKind kind, QSize size) {
    ui::installAccessibleInterfaces();
    ui::installFonts();
    QAccessible::setActive(true);
    m_workspace = std::make_unique<app::Workspace>(*Clock::parse(QStringLiteral("2026-03-12")), m_folder.path());
    m_theme = std::make_unique<ui::Theme>();
    m_window = std::make_unique<ui::MainWindow>(*m_workspace, *m_theme);
    m_window->resize(size);
    m_window->show();
    m_window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(m_window.get()));
    const QString path = m_folder.path(QStringLiteral("sample.db"));
    if (kind == StoreKind::Empty) m_workspace->create();
    if (kind == StoreKind::Sample) {
        putSample(path);
        m_workspace->open(path);
    }
    if (kind == StoreKind::Broken) {
        QFile file(m_folder.path(QStringLiteral("broken.db")));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("this is no store at all, but long enough to be looked at");
        file.close();
        m_workspace->open(file.fileName());
    }
    settle();
}

WindowUnderTest::~WindowUnderTest() = default;

void WindowUnderTest::go(const QString& page, std::optional<PersonId> person, const QString& part) {
    m_window->go(app::Route{page, person, part});
    settle();
}

void WindowUnderTest::settle() {
    for (int quiet = 0; quiet < 3; ++quiet) {
        REQUIRE(waitFor([this] { return m_workspace->jobs().isIdle(); }));
        QTest::qWait(15);
    }
}

PersonId WindowUnderTest::anybody() {
    const auto reps = m_workspace->visibleReps();
    REQUIRE(!reps.empty());
    return m_workspace->ledger()->person(reps.front()).id;
}

} // namespace chalktalk::tests
