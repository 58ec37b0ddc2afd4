#include "store/call_store.h"
#include "store/database.h"
#include "tests/support/catch.h"
#include "tests/ui/call/call_table.h"
#include "tests/ui/page_checks.h"
#include "ui/call/call_details.h"
#include "ui/call/call_head.h"
#include "ui/call/day_field.h"
#include "ui/call/time_field.h"

#include <algorithm>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace chalktalk;
using namespace chalktalk::tests;

namespace {

// From the head's menu, as a user gets there.
ui::CallDetails& openDetails(CallTable& table, ui::CallPage& page) {
    for (auto* button : page.head().findChildren<QPushButton*>())
        if (button->accessibleName() == QStringLiteral("More")) button->click();
    auto* menu = page.head().findChild<QMenu*>();
    REQUIRE(menu);
    QAction* change = nullptr;
    for (QAction* action : menu->actions())
        if (action->text().startsWith(QStringLiteral("Change time"))) change = action;
    REQUIRE(change);
    menu->close();
    table.m.test.window().activateWindow(); // this platform does not give the focus back by itself
    REQUIRE(QTest::qWaitForWindowActive(&table.m.test.window()));
    change->trigger();
    table.m.test.settle();
    REQUIRE(page.details());
    REQUIRE(page.details()->isVisible());
    return *page.details();
}

} // namespace

TEST_CASE("a call's time, length, kind, way and customer are changed by keyboard in one step, which undo takes back") {
    CallTable table;
    auto& page = table.plan(table.today("15:00").with("Halden Foods"));
    const domain::Call before = table.call();
    auto& details = openDetails(table, page);
    CHECK(QApplication::focusWidget() == details.day());
    QStringList nameless;
    int seen = 0;
    collectNameless(QAccessible::queryAccessibleInterface(&details), nameless, seen);
    CHECK(nameless.isEmpty());
    CHECK(seen > 7);
    CHECK(clipped(table.m.test.window()).isEmpty());
    details.day()->selectAll();
    table.type(QStringLiteral("fri"));
    table.key(Qt::Key_Tab);
    REQUIRE(QApplication::focusWidget() == details.time());
    table.type(QStringLiteral("0930"));
    table.key(Qt::Key_Tab);
    REQUIRE(details.minutes()->hasFocus());
    table.type(QStringLiteral("45"));
    table.key(Qt::Key_Tab);
    REQUIRE(QApplication::focusWidget() == details.kind());
    table.key(Qt::Key_Down);
    table.key(Qt::Key_Tab);
    table.key(Qt::Key_Down);
    table.key(Qt::Key_Tab);
    REQUIRE(QApplication::focusWidget() == details.customer());
    details.customer()->selectAll();
    table.type(QStringLiteral("Castell Group"));
    table.key(Qt::Key_Return);
    CHECK(!details.isVisible());
    const auto& call = table.call();
    const QTimeZone zone = table.m.test.workspace().zone();
    CHECK(QDateTime::fromMSecsSinceEpoch(call.startMs, zone) == QDateTime(QDate(2026, 3, 13), QTime(9, 30), zone));
    CHECK(call.minutes == 45);
    CHECK(call.kind == domain::CallKind::Demo);
    CHECK(call.way == domain::CallWay::Phone);
    CHECK(call.customer == QStringLiteral("Castell Group"));
    CHECK(page.head().title() == QStringLiteral("Demo with Castell Group"));
    page.editor().undo();
    CHECK(call.startMs == before.startMs);
    CHECK(call.minutes == before.minutes);
    CHECK(call.kind == before.kind);
    CHECK(call.way == before.way);
    CHECK(call.customer == before.customer);
    CHECK(!page.editor().canUndo());
}

TEST_CASE("a time that would close what is open here is not taken, and Esc changes nothing") {
    CallTable table;
    auto& page = table.debrief(table.today("11:00").with("Halden Foods"));
    const domain::Call before = table.call();
    auto& details = openDetails(table, page);
    details.day()->selectAll();
    table.type(QStringLiteral("20 march"));
    table.key(Qt::Key_Return);
    CHECK(details.isVisible());
    CHECK(details.problem().contains(QStringLiteral("ahead")));
    details.day()->selectAll();
    table.type(QStringLiteral("whenever"));
    table.key(Qt::Key_Return);
    CHECK(details.problem().contains(QStringLiteral("On which day")));
    table.key(Qt::Key_Escape);
    CHECK(!details.isVisible());
    CHECK(table.call() == before);
    // What really happened is set right here, too; an end that was said stays where it may still be so.
    page.editor().edit({}, [&](domain::Call& call) { call.endedAtMs = call.startMs + 40 * 60'000; });
    const qint64 ended = table.call().endedAtMs;
    openDetails(table, page);
    details.time()->setFocus(Qt::TabFocusReason);
    const QTime earlier =
        QDateTime::fromMSecsSinceEpoch(before.startMs, table.m.test.workspace().zone()).time().addSecs(-15 * 60);
    table.type(earlier.toString(QStringLiteral("HHmm")));
    table.key(Qt::Key_Return);
    CHECK(!details.isVisible());
    CHECK(table.call().startMs == before.startMs - 15 * 60'000);
    CHECK(table.call().endedAtMs == ended);
}

TEST_CASE("a ready plan stays with a call that lies ahead; a linked customer is not written over") {
    CallTable table;
    auto database = store::Database::open(table.m.test.workspace().storePath(), store::OpenMode::ReadWrite);
    REQUIRE(database);
    const auto open = store::openOpportunities(**database, {}, table.m.person);
    REQUIRE(open);
    const auto deal = std::ranges::find_if(*open, [](const auto& one) { return !one.account.isNull(); });
    REQUIRE(deal != open->end());
    auto& page =
        table.plan(table.today("15:00").account(deal->account).ready(84, 240).milestone("Dana invites her director"));
    auto& details = openDetails(table, page);
    CHECK(!details.customer()->isVisible());
    details.time()->setFocus(Qt::TabFocusReason);
    table.type(QStringLiteral("0100"));
    table.key(Qt::Key_Return);
    CHECK(details.problem().contains(QStringLiteral("ready")));
    table.m.test.go(QStringLiteral("team"));
    CHECK(!details.isVisible()); // it belongs to the page that was left
}
