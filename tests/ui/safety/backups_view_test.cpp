#include "tests/support/catch.h"
#include "tests/ui/page_checks.h"
#include "tests/ui/window_under_test.h"
#include "ui/safety/backups_view.h"
#include "ui/safety/check_view.h"
#include "ui/safety/compare_card.h"
#include "ui/safety/leaving.h"
#include "ui/safety/safety_page.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace chalktalk;
using namespace chalktalk::tests;
using app::Backups;
using app::Workspace;

namespace {

// One's own store, no sample: a copy of the sample under another name.
void openOwn(WindowUnderTest& test) {
    const QString sample = test.workspace().storePath(),
                  own = QDir(test.workspace().dataDir()).filePath(QStringLiteral("own.db"));
    REQUIRE(QFile::copy(sample, own));
    test.workspace().open(own);
    test.settle();
    REQUIRE(
        waitFor([&] { return test.workspace().state() == Workspace::State::Ready && test.workspace().snapshot(); }));
    REQUIRE_FALSE(test.workspace().isSample());
}

ui::SafetyPage* safetyPage(WindowUnderTest& test, const QString& part = {}) {
    test.go(QStringLiteral("safety"), {}, part);
    test.settle();
    auto* page = dynamic_cast<ui::SafetyPage*>(test.window().page());
    REQUIRE(page);
    return page;
}

QStringList exitBackups(WindowUnderTest& test) {
    return QDir(test.workspace().storePath() + QStringLiteral(".backups")).entryList({QStringLiteral("*-exit.db")});
}

} // namespace

TEST_CASE("backups are made, listed, looked at and put in place on one page, by keyboard") {
    WindowUnderTest test(StoreKind::Sample);
    openOwn(test);
    auto* view = safetyPage(test)->backups();
    REQUIRE(view);
    REQUIRE(waitFor([&] { return !view->backups().isLoading(); }));
    look(test, QStringLiteral("backups, none"));
    CHECK_FALSE(view->table()->isVisible());
    for (QPushButton* each : view->findChildren<QPushButton*>()) {
        if (!each->isVisible() || each->text() != QStringLiteral("Back up now")) continue;
        each->setFocus();
        QTest::keyClick(each, Qt::Key_Space);
        break;
    }
    REQUIRE(waitFor([&] { return view->table()->model()->rowCount() == 1 && view->table()->isVisible(); }));
    test.settle();
    look(test, QStringLiteral("backups, one"));
    CHECK(view->table()->model()->index(0, 1).data().toString() == QStringLiteral("You asked for it"));
    auto& backups = view->backups();
    backups.restoreInto(backups.lines().front().path, backups.freeFile(backups.lines().front()));
    REQUIRE(waitFor([&] { return view->compare()->isVisible(); }));
    test.settle();
    look(test, QStringLiteral("backups, compared"));
    CHECK(QApplication::focusWidget() == view->compare()->leave());
    QTest::keyClick(view->compare()->leave(), Qt::Key_Space);
    REQUIRE(waitFor([&] { return backups.state() == Backups::State::Idle; }));
    backups.restoreInto(backups.lines().front().path, backups.freeFile(backups.lines().front()));
    REQUIRE(waitFor([&] { return view->compare()->isVisible(); }));
    view->compare()->use()->setFocus();
    QTest::keyClick(view->compare()->use(), Qt::Key_Space);
    REQUIRE(waitFor([&] {
        return backups.state() == Backups::State::Idle && test.workspace().state() == Workspace::State::Ready;
    }));
    test.settle();
    CHECK(QFile::exists(test.workspace().storePath() + QStringLiteral(".before-restore")));
    CHECK(test.window().page() == safetyPage(test)); // one is still there
    REQUIRE(waitFor([&] { return view->table()->model()->rowCount() == 2; }));
}

TEST_CASE("the check says what it looked at, and leads to the repair only when something was found") {
    WindowUnderTest test(StoreKind::Sample);
    openOwn(test);
    auto* view = safetyPage(test, QStringLiteral("check"))->check();
    REQUIRE(view);
    look(test, QStringLiteral("check"));
    REQUIRE(waitFor([&] { return view->now()->isEnabled(); }));
    QTest::mouseClick(view->now(), Qt::LeftButton);
    REQUIRE(waitFor([&] { return view->now()->isEnabled(); }));
    CHECK_FALSE(view->repair()->isVisible());
}

TEST_CASE("closing the window makes a backup first, if something changed") {
    WindowUnderTest test(StoreKind::Sample);
    CHECK(test.window().close()); // the sample: nothing to keep
    test.window().show();
    openOwn(test);
    CHECK_FALSE(test.window().close());
    REQUIRE(waitFor([&] { return !test.window().isVisible(); }));
    CHECK(exitBackups(test).size() == 1);
}

TEST_CASE("a backup that can't be made keeps the window open, says why, and one may leave all the same") {
    WindowUnderTest test(StoreKind::Sample);
    openOwn(test);
    // Something stands where the folder would be.
    QFile inTheWay(test.workspace().storePath() + QStringLiteral(".backups"));
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    auto* leaving = test.window().findChild<ui::Leaving*>();
    REQUIRE(leaving);
    CHECK_FALSE(test.window().close());
    REQUIRE(waitFor([&] { return leaving->isVisible(); }));
    CHECK(clipped(test.window()).isEmpty()); // Tab stays within what lies over the window
    CHECK(test.window().isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape); // stay
    REQUIRE(waitFor([&] { return !leaving->isVisible(); }));
    CHECK(test.window().page()->isVisible());
    CHECK_FALSE(test.window().close());
    REQUIRE(waitFor([&] { return leaving->isVisible(); }));
    CHECK(test.window().close()); // asked again
}
