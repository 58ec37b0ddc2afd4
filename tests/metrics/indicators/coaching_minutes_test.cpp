#include "tests/metrics/asking.h"

using namespace chalktalk;
using namespace chalktalk::tests;

TEST_CASE("coaching time adds up the minutes of the sessions that count") {
    auto l = ledger();
    auto& ana = l.rep("Ana");
    ana.session("2026-06-01", "Max").minutes(25);
    ana.session("2026-06-08", "Max").minutes(40);
    ana.session("2026-06-09", "Max").minutes(60).type(domain::SessionType::Forecast);
    ana.session("2026-06-16", "Max").minutes(50); // later
    const auto row = ask(l, "Ana", "coaching_minutes", "2026-06-15");
    CHECK(*row.value == 65);
    CHECK(row.n == 2);
    CHECK_FALSE(row.numerator);
    CHECK(recordsOf(l, "Ana", "coaching_minutes", "2026-06-15").size() == 2);
}
