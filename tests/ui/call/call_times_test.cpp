#include "app/call/call_times.h"
#include "tests/support/catch.h"
#include "tests/ui/call/call_table.h"
#include "ui/call/call_head.h"
#include "ui/call/debrief_view.h"
#include "ui/call/next_card.h"
#include "ui/call/time_field.h"
#include "ui/charts/hour_ring.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>

using namespace chalktalk;
using namespace chalktalk::tests;

namespace {

constexpr qint64 minute = 60'000;

QTime clockOf(CallTable& table, qint64 ms) {
    return QDateTime::fromMSecsSinceEpoch(ms, table.m.test.workspace().zone()).time();
}

void typeTime(CallTable& table, ui::TimeField& field, QTime time) {
    field.setFocus(Qt::TabFocusReason);
    table.type(time.toString(QStringLiteral("HHmm")));
    table.key(Qt::Key_Return);
}

} // namespace

TEST_CASE("a call ends at the first such time since it began: also past midnight, never before it, never ahead") {
    const QTimeZone zone("Europe/Berlin");
    const auto at = [&](int day, int hour, int minutes) {
        return QDateTime(QDate(2026, 3, day), QTime(hour, minutes), zone).toMSecsSinceEpoch();
    };
    const qint64 late = at(11, 23, 30), now = at(12, 12, 0);
    CHECK(app::endAtClock(late, {23, 55}, zone, now) == at(11, 23, 55));
    CHECK(app::endAtClock(late, {0, 20}, zone, now) == at(12, 0, 20));
    CHECK(!app::endAtClock(late, {23, 0}, zone, now)); // nearly a day long, and ahead
    CHECK(!app::endAtClock(at(12, 11, 0), {10, 30}, zone, now));
    CHECK(!app::endAtClock(at(12, 11, 0), {12, 1}, zone, now));
    CHECK(app::endAtClock(at(12, 11, 0), {12, 0}, zone, now) == now);
    CHECK(!app::endAtClock(at(10, 11, 0), {10, 30}, zone, now)); // long over, and still nobody talked for a day
}

TEST_CASE("when a call really ended is said beside how its hour stands, and can be said anew until it is done") {
    CallTable table;
    auto& page = table.debrief(table.today("11:00").with("Halden Foods").significant());
    auto& ended = *page.head().ended();
    const qint64 start = table.call().startMs;
    REQUIRE(ended.isVisible());
    CHECK(ended.accessibleName() == QStringLiteral("Ended at"));
    CHECK(ended.time() == clockOf(table, start + 30 * minute)); // as it was planned
    CHECK(table.call().endedAtMs == 0);
    typeTime(table, ended, clockOf(table, start + 45 * minute));
    CHECK(table.call().endedAtMs == start + 45 * minute);
    const int left = page.head().hour()->minutesLeft();
    CHECK((left == 44 || left == 45)); // noon, and what the test has taken since
    typeTime(table, ended, clockOf(table, start + 40 * minute));
    CHECK(table.call().endedAtMs == start + 40 * minute);
    ended.setFocus(Qt::TabFocusReason);
    table.key(Qt::Key_Tab);
    CHECK(!ended.hasFocus()); // hours and minutes are one stop
    // Before it began, or in two hours: no.
    for (const qint64 wrong : {start - 20 * minute, start + 180 * minute}) {
        typeTime(table, ended, clockOf(table, wrong));
        CHECK(table.call().endedAtMs == start + 40 * minute);
        CHECK(ended.time() == clockOf(table, start + 40 * minute));
    }
    page.editor().undo();
    CHECK(table.call().endedAtMs == start + 45 * minute);
    CHECK(ended.time() == clockOf(table, start + 45 * minute));
    page.editor().edit({}, [](domain::Call& call) { call.debrief.outcome = domain::CallOutcome::Continuation; });
    page.editor().finishDebrief();
    table.m.test.settle();
    CHECK(!ended.isVisible());
    CHECK(table.stored().endedAtMs == start + 45 * minute);
    CHECK(!table.plan(table.today("15:00").with("Halden Foods")).head().ended()->isVisible());
}

TEST_CASE("a call that went on past midnight ended on the next day") {
    CallTable table;
    const QTimeZone zone = table.m.test.workspace().zone();
    const qint64 start = QDateTime(QDate(2026, 3, 11), QTime(23, 30), zone).toMSecsSinceEpoch();
    auto& page = table.debrief(CallInWords(table.m.person, start).with("Halden Foods"));
    typeTime(table, *page.head().ended(), QTime(0, 25));
    CHECK(table.call().endedAtMs == start + 55 * minute);
}

TEST_CASE("the next call's time is the store's, and a time that was typed stays until another call is opened") {
    CallTable table;
    auto& workspace = table.m.test.workspace();
    auto& page = table.debrief(table.today("11:00").with("Halden Foods").zone("Asia/Tokyo"));
    auto& card = *page.debrief().next();
    REQUIRE(QTimeZone("Asia/Tokyo").offsetFromUtc(QDateTime::currentDateTimeUtc()) !=
            workspace.zone().offsetFromUtc(QDateTime::currentDateTimeUtc()));
    CHECK(card.at()->time() == clockOf(table, table.call().startMs));
    typeTime(table, *card.at(), QTime(15, 45));
    page.debrief().firstStop()->setFocus();
    page.editor().edit({}, [](domain::Call& call) { call.debrief.outcome = domain::CallOutcome::Continuation; });
    CHECK(card.at()->time() == QTime(15, 45));
    QPushButton* set = table.m.find(QStringLiteral("Set the next call"));
    REQUIRE(set);
    set->click();
    REQUIRE(waitFor([&] { return !table.call().debrief.nextCall.isNull(); }));
    table.m.test.settle();
    const auto* next = workspace.coaching()->find(table.call().debrief.nextCall);
    REQUIRE(next);
    CHECK(clockOf(table, next->startMs) == QTime(15, 45));
    table.debrief(table.today("10:00").with("Castell Group"));
    CHECK(card.at()->time() == clockOf(table, table.call().startMs));
}

TEST_CASE("a page that outlives its day counts from the day it is by now") {
    CallTable table;
    auto& workspace = table.m.test.workspace();
    table.debrief(table.today("11:00").with("Halden Foods"));
    const Day before = workspace.today();
    // Where this store's people are it is tomorrow already: the quickest way to another day.
    workspace.setStoreSetting(QStringLiteral("time_zone"), QStringLiteral("Pacific/Kiritimati"));
    table.m.test.settle();
    REQUIRE(workspace.today() == before + 1);
    auto& page = table.debrief(table.today("11:10").with("Castell Group"));
    QPushButton* set = table.m.find(QStringLiteral("Set the next call"));
    REQUIRE(set);
    set->click();
    REQUIRE(waitFor([&] { return !table.call().debrief.nextCall.isNull(); }));
    table.m.test.settle();
    const auto* next = workspace.coaching()->find(page.editor().call().debrief.nextCall);
    REQUIRE(next);
    CHECK(Day::fromDate(QDateTime::fromMSecsSinceEpoch(next->startMs, workspace.zone()).date()) == before + 8);
}
