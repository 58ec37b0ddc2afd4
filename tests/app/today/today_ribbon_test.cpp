#include "app/today/today_ribbon.h"

#include "tests/app/today/day_in_words.h"
#include "tests/support/catch.h"

using namespace chalktalk;
using namespace chalktalk::tests;
using app::Ribbon;
using app::RibbonKind;

namespace {

QString clock(int minute) {
    return QStringLiteral("%1:%2").arg(minute / 60, 2, 10, QLatin1Char('0')).arg(minute % 60, 2, 10, QLatin1Char('0'));
}

// "09:00–09:30 Halden Foods; …": what lies on the ribbon, by its clock.
QString drawn(const Ribbon& ribbon) {
    QStringList items;
    for (const auto& item : ribbon.items)
        items << clock(item.startMinute) + u'–' + clock(item.endMinute) + u' ' + item.title;
    return items.join(QStringLiteral("; "));
}

} // namespace

TEST_CASE("planned, unplanned and other calls are told apart, and a few that are neither stand quietly among them") {
    DayInWords day;
    day.call("Ana", "2026-06-30T09:00").with("Halden").significant().ready(84);
    day.call("Bo", "2026-06-30T10:00").with("Castell").significant();
    day.call("Cem", "2026-06-30T11:00").with("Brightco");
    day.call("Cem", "2026-06-30T12:00").with("Northwind").along(day.id("Mia"));
    day.call("Ana", "2026-06-30T13:00").with("Gone").significant().cancelled();
    day.call("Dee", "2026-06-30T14:00").with("Of another team").significant();
    const Ribbon ribbon = ribbonOf(day.seenBy("Mia", "2026-06-30T08:00"));
    CHECK(drawn(ribbon) == u"09:00–09:30 Halden; 10:00–10:30 Castell; 11:00–11:30 Brightco; 12:00–12:30 Northwind");
    REQUIRE(ribbon.items.size() == 4);
    CHECK(ribbon.items[0].kind == RibbonKind::Planned);
    CHECK(ribbon.items[1].kind == RibbonKind::Unplanned);
    CHECK(ribbon.items[2].kind == RibbonKind::Other);
    CHECK(ribbon.items[3].kind == RibbonKind::Other);
    CHECK(ribbon.items[1].significant);
    CHECK_FALSE(ribbon.items[2].significant);
    CHECK(ribbon.items[0].who == u"Ana");
    CHECK(ribbon.items[1].spoken.contains(u"Bo Hsu, 10:00 to 10:30, significant, no plan yet"));
    CHECK(ribbon.otherCalls == 0);
    // One's own page has all of one's own.
    CHECK(drawn(ribbonOf(day.seenBy("Cem", "2026-06-30T08:00"))) == u"11:00–11:30 Brightco; 12:00–12:30 Northwind");
}

TEST_CASE(
    "on a full day calls that ask for nothing are counted, and those set by hand stand on the ribbon all the same") {
    DayInWords day;
    for (int i = 0; i < 12; ++i) day.call("Ana", "2026-06-30T09:00").with("Halden").significant();
    day.call("Bo", "2026-06-30T10:00").with("By hand");
    day.call("Cem", "2026-06-30T11:00").with("Of a calendar").origin(domain::CallOrigin::Calendar);
    const Ribbon ribbon = ribbonOf(day.seenBy("Mia", "2026-06-30T08:00"));
    REQUIRE(ribbon.items.size() == 13);
    CHECK(ribbon.items.back().title == u"By hand");
    CHECK(ribbon.otherCalls == 1);
    CHECK(ribbonOf(day.seenBy("Max", "2026-06-30T08:00")).otherCalls == 0); // of another team
}

TEST_CASE("a call that begins yesterday or ends tomorrow is cut at the day's ends") {
    DayInWords day;
    day.call("Ana", "2026-06-29T23:40").lasts(60).with("Late").significant();
    day.call("Ana", "2026-06-30T23:30").lasts(90).with("Night").significant();
    day.call("Ana", "2026-06-30T23:00").lasts(60).with("To midnight").significant();
    day.call("Ana", "2026-06-29T23:00").lasts(60).with("Yesterday").significant();
    day.call("Ana", "2026-07-01T00:00").with("Tomorrow").significant();
    CHECK(drawn(ribbonOf(day.seenBy("Ana", "2026-06-30T08:00"))) ==
          u"00:00–00:40 Late; 23:00–24:00 To midnight; 23:30–24:00 Night");
}

TEST_CASE("on the day of 23 hours and on that of 25 the ribbon shows what clocks show") {
    const char* berlin = "Europe/Berlin";
    SECTION("clocks go forward at 2:00") { // 2026-03-29 has 23 hours
        DayInWords day;
        day.call("Ana", "2026-03-29T01:30", berlin).lasts(60).with("Over the gap").significant();
        day.call("Ana", "2026-03-29T09:00", berlin).with("Morning").significant();
        day.call("Ana", "2026-03-29T23:30", berlin).with("Last").significant();
        const auto source = day.seenBy("Ana", "2026-03-29T08:00", berlin);
        CHECK(source.day.endMs() - source.day.beginMs() == 23 * 3'600'000);
        CHECK(drawn(ribbonOf(source)) == u"01:30–03:30 Over the gap; 09:00–09:30 Morning; 23:30–24:00 Last");
    }
    SECTION("clocks go back at 3:00") { // 2026-10-25 has 25 hours; 2:00 to 3:00 comes twice
        const qint64 first = instant("2026-10-25T00:45"), hour = 3'600'000; // 2:45 summer time
        DayInWords day;
        day.call("Ana", "2026-10-25T00:45").with("Ends before it began").significant(); // 2:45 to 2:15
        day.call("Ana", "2026-10-25T08:00").with("Morning").significant();              // 9:00 winter time
        day.call("Ana", "2026-10-25T22:30").with("Last").significant();                 // 23:30
        const auto source = day.seenBy("Ana", "2026-10-25T08:00", berlin);
        CHECK(source.day.endMs() - source.day.beginMs() == 25 * hour);
        CHECK(source.day.minuteOf(first) == source.day.minuteOf(first + hour));
        CHECK(drawn(ribbonOf(source)) == u"02:45–03:15 Ends before it began; 09:00–09:30 Morning; 23:30–24:00 Last");
    }
}

TEST_CASE("a day that begins at one o'clock has no hole") {
    DayInWords day; // clocks in Beirut go forward at midnight
    const char* beirut = "Asia/Beirut";
    day.call("Ana", "2026-03-28T23:30", beirut).lasts(45).with("Over midnight").significant();
    const auto source = day.seenBy("Ana", "2026-03-29T08:00", beirut);
    CHECK(source.day.endMs() - source.day.beginMs() == 23 * 3'600'000);
    const Ribbon ribbon = ribbonOf(source);
    REQUIRE(ribbon.items.size() == 1);
    CHECK(ribbon.items[0].startMinute == 0);
    CHECK(ribbon.items[0].endMinute == 75); // 01:15 by the clock
}

TEST_CASE("a call in another zone lies where it is on one's own clock") {
    DayInWords day;
    day.call("Ana", "2026-06-30T16:00", "America/New_York").zone("America/New_York").with("Boston").significant();
    CHECK(drawn(ribbonOf(day.seenBy("Ana", "2026-06-30T12:00", "Europe/Berlin"))) == u"22:00–22:30 Boston");
    CHECK(drawn(ribbonOf(day.seenBy("Ana", "2026-07-01T12:00", "Asia/Tokyo"))) == u"05:00–05:30 Boston");
    CHECK(ribbonOf(day.seenBy("Ana", "2026-06-30T12:00", "Asia/Tokyo")).items.empty()); // it is tomorrow there
}

TEST_CASE("the hour after a significant call lies under the ribbon until it is debriefed, over midnight too") {
    DayInWords day;
    day.call("Ana", "2026-06-30T09:00").significant();
    day.call("Bo", "2026-06-30T09:00").significant().debriefed(10);
    day.call("Cem", "2026-06-30T09:00"); // not significant
    day.call("Ana", "2026-06-29T23:00").lasts(50).significant();
    const Ribbon ribbon = ribbonOf(day.seenBy("Mia", "2026-06-30T10:00"));
    REQUIRE(ribbon.hours.size() == 2);
    CHECK(ribbon.hours[0].startMinute == 0); // from 23:50
    CHECK(ribbon.hours[0].endMinute == 50);
    CHECK(ribbon.hours[1].startMinute == 9 * 60 + 30);
    CHECK(ribbon.hours[1].endMinute == 10 * 60 + 30);
    CHECK(ribbonOf(day.seenBy("Mia", "2026-06-30T09:15")).hours.size() == 1); // the morning's call still runs
}

TEST_CASE("one-to-ones and blocked time lie on the ribbon beside the calls") {
    DayInWords day; // 30 June 2026 is a Tuesday
    auto& planned = day.session("Mia", "Ana", "2026-06-30");
    planned.state = domain::SessionState::Planned;
    planned.plannedAtMs = instant("2026-06-30T16:00");
    planned.plannedMinutes = 45;
    day.block("Mia", 2, 9 * 60, 60, "2026-06-01");
    day.block("Mia", 3, 9 * 60, 60, "2026-06-01");
    day.block("Max", 2, 11 * 60, 60, "2026-06-01");
    const Ribbon ribbon = ribbonOf(day.seenBy("Mia", "2026-06-30T08:00"));
    CHECK(drawn(ribbon) == u"09:00–10:00 Coaching time; 16:00–16:45 1:1");
    REQUIRE(ribbon.items.size() == 2);
    CHECK(ribbon.items[0].kind == RibbonKind::Coaching);
    CHECK(ribbon.items[1].kind == RibbonKind::OneToOne);
    CHECK(ribbon.items[1].who == u"Ana");
    const Ribbon other = ribbonOf(day.seenBy("Ana", "2026-06-30T08:00"));
    REQUIRE(other.items.size() == 1);
    CHECK(other.items[0].who == u"Mia"); // the other side of the same table
}
