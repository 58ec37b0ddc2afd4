#include "base/day.h"
#include "tests/support/catch.h"

using namespace chalktalk;

namespace {

Day day(const char* iso) { return *dayFromIso(QString::fromLatin1(iso)); }

} // namespace

TEST_CASE("a day is read only when it exists and is spelled in full") {
    CHECK(day("1970-01-01").value == 0);
    CHECK(day("2024-02-29").toString() == u"2024-02-29");
    for (const char* wrong : {"2026-02-31", "2023-02-29", "2026-13-01", "2026-1-1", "20260101", "2026-01-01T", "",
                              "0000-00-00", "2026-01-0a", "-026-01-01"}) {
        INFO(wrong);
        CHECK_FALSE(dayFromIso(QString::fromLatin1(wrong)));
    }
}

TEST_CASE("subtracting months keeps the day of month, clipped to the month's last") {
    CHECK(minusMonths(day("2026-03-31"), 1) == day("2026-02-28"));
    CHECK(minusMonths(day("2024-03-31"), 1) == day("2024-02-29"));
    CHECK(minusMonths(day("2024-02-29"), 12) == day("2023-02-28"));
    CHECK(minusMonths(day("2026-01-31"), -1) == day("2026-02-28"));
}

TEST_CASE("days between two dates are calendar days") {
    CHECK(day("2026-03-01") - day("2026-02-28") == 1);
    CHECK(day("2024-03-01") - day("2024-02-28") == 2);
    CHECK(day("2026-01-01") + 364 == day("2026-12-31"));
}
