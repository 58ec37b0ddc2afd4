#include "domain/window.h"

#include "tests/support/catch.h"
#include "tests/support/ledger_words.h"

using namespace chalktalk;
using namespace chalktalk::domain;
using tests::day;

TEST_CASE("trailing weeks end on the day and include both ends") {
    const DaySpan four = Window::weeks(4).span(day("2026-06-15"), 1);
    CHECK(four == DaySpan{day("2026-05-19"), day("2026-06-15")});
    CHECK(four.days() == 28);
    CHECK(Window::weeks(13).span(day("2026-06-15"), 1).days() == 91);
    CHECK(Window::days(1).span(day("2026-06-15"), 1) == DaySpan{day("2026-06-15"), day("2026-06-15")});
}

TEST_CASE("twelve months start the day after the same day a year ago, clipped to the month's last day") {
    const auto first = [](const char* asOf, int months) { return Window::months(months).span(day(asOf), 1).first; };
    CHECK(first("2026-06-15", 12) == day("2025-06-16"));
    CHECK(first("2024-02-29", 12) == day("2023-03-01"));
    CHECK(first("2024-05-31", 3) == day("2024-03-01")); // 29 February and a day
    CHECK(first("2025-05-31", 3) == day("2025-03-01"));
    CHECK(first("2026-01-31", 1) == day("2026-01-01"));
    CHECK(Window::months(12).span(day("2024-02-29"), 1).days() == 366);
}

TEST_CASE("quarters follow the fiscal start month") {
    CHECK(periodOf(day("2026-06-15"), 1) == DaySpan{day("2026-04-01"), day("2026-06-30")});
    CHECK(periodOf(day("2026-01-31"), 2) == DaySpan{day("2025-11-01"), day("2026-01-31")});
    CHECK(periodOf(day("2026-02-01"), 2) == DaySpan{day("2026-02-01"), day("2026-04-30")});
    CHECK(periodOf(day("2024-02-29"), 12) == DaySpan{day("2023-12-01"), day("2024-02-29")});
    CHECK(periodOf(day("2026-12-31"), 11) == DaySpan{day("2026-11-01"), day("2027-01-31")});
    CHECK(Window::period().span(day("2026-06-15"), 1) == DaySpan{day("2026-04-01"), day("2026-06-15")});
    CHECK(Window::asOf().span(day("2026-06-15"), 1).days() == 1);
}

TEST_CASE("windows are read as they are written, and nothing else is one") {
    for (const char* text : {"4w", "13w", "12m", "30d", "as-of", "period", "1200d"}) {
        const auto window = Window::parse(QString::fromLatin1(text));
        REQUIRE(window);
        CHECK(window->toString() == QString::fromLatin1(text));
    }
    for (const char* text : {"", "w", "0w", "-4w", "+4w", "4y", "1201d", "4 w", "4.5w", "asof", "99999999999d", "4wd"})
        CHECK_FALSE(Window::parse(QString::fromLatin1(text)));
}
