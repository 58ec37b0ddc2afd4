#include "tests/support/catch.h"
#include "tests/support/ledger_words.h"

using namespace chalktalk;
using namespace chalktalk::domain;
using namespace chalktalk::tests;

TEST_CASE("working days are Monday to Friday, both ends included") {
    const Calendar calendar;
    CHECK(calendar.workingDays(day("2026-06-15"), day("2026-06-19")) == 5); // Monday to Friday
    CHECK(calendar.workingDays(day("2026-06-20"), day("2026-06-21")) == 0); // a weekend
    CHECK(calendar.workingDays(day("2026-06-15"), day("2026-06-15")) == 1);
    CHECK(calendar.workingDays(day("2026-06-16"), day("2026-06-15")) == 0);
    CHECK(calendar.workingDays(day("1969-12-29"), day("1970-01-04")) == 5); // across the epoch
}

TEST_CASE("working days agree with counting day by day") {
    Calendar calendar;
    calendar.holidays = {day("2026-01-01"), day("2026-05-01"), day("2026-05-03")}; // the last is a Sunday
    for (Day first = day("2025-12-20"); first < day("2026-01-10"); first = first + 1) {
        int counted = 0;
        for (Day last = first; last < day("2026-06-01"); last = last + 1) {
            const bool holiday = std::count(calendar.holidays.begin(), calendar.holidays.end(), last) > 0;
            counted += last.toDate().dayOfWeek() <= 5 && !holiday ? 1 : 0;
            REQUIRE(calendar.workingDays(first, last) == counted);
        }
    }
}

TEST_CASE("exposure is in the seat and not on leave") {
    auto l = ledger();
    l.holiday("2026-06-03");
    l.rep("Ana").hired("2026-06-02").left("2026-06-25");
    l.rep("Bo").leave("2026-06-10", "2026-06-12").leave("2026-06-12", "2026-06-15").leave("2026-05-01", "2026-06-01");
    l.rep("Cem").leave("2026-06-01", "2026-06-30").leave("2026-06-05", "2026-06-08");
    l.rep("Dee").hired("2026-07-01");
    const auto facts = l.build();
    const auto june = [&](const char* name) {
        return facts->exposure(l.index(name), day("2026-06-01"), day("2026-06-30"));
    };
    // June 2026 has 22 weekdays, 21 without the holiday.
    CHECK(june("Ana") == 21 - 1 - 3); // Monday 1st; 26th, 29th, 30th
    CHECK(june("Bo") == 21 - 1 - 4);  // 1st; 10th, 11th, 12th, 15th, the day that overlaps once
    CHECK(june("Cem") == 0);          // never below
    CHECK(june("Dee") == 0);
}

TEST_CASE("in the seat from the first known start to the last day, both included") {
    Person p;
    CHECK(p.inSeat(day("1990-01-01")));
    p.hiredOn = day("2026-01-01");
    CHECK(p.inSeat(day("2026-01-01")));
    CHECK_FALSE(p.inSeat(day("2025-12-31")));
    p.inSeatOn = day("2026-03-01"); // takes the place of the hiring
    CHECK_FALSE(p.inSeat(day("2026-02-28")));
    p.leftOn = day("2026-06-30");
    CHECK(p.inSeatThroughout(day("2026-03-01"), day("2026-06-30")));
    CHECK_FALSE(p.inSeatThroughout(day("2026-03-01"), day("2026-07-01")));
}
