#include "tests/metrics/asking.h"

using namespace chalktalk;
using namespace chalktalk::tests;
using metrics::Grade;
using metrics::Reason;

namespace {
const char* const asOf = "2026-06-15";
} // namespace

TEST_CASE("plan quality is the mean reading of the plans that were ready when their calls began") {
    auto l = ledger();
    auto& ana = l.rep("Ana");
    ana.call("2026-05-19").planned(90);
    ana.call("2026-06-01").planned(61);
    ana.call("2026-06-02").planned(50).notSignificant(); // a plan all the same
    ana.call("2026-06-03").planned(10, -5);              // ready too late
    ana.call("2026-06-04").planned(10).state(domain::CallState::NotHeld);
    ana.call("2026-06-05");
    ana.call("2026-06-16").planned(10);
    const auto row = ask(l, "Ana", "plan_quality", asOf);
    CHECK(*row.value == 67);
    CHECK(row.n == 3);
    CHECK(*row.numerator == 201);
    CHECK(*row.denominator == 3);
    CHECK(row.grade == Grade::OffTarget);
    CHECK(recordsOf(l, "Ana", "plan_quality", asOf).size() == 3);
    ana.call("2026-06-08").planned(79);
    CHECK(ask(l, "Ana", "plan_quality", asOf).grade == Grade::OnTarget); // exactly 70
}

TEST_CASE("without a plan that counts there is no quality, and it is told from the first plan on") {
    auto l = ledger();
    l.rep("Ana").call("2026-06-01");
    CHECK(ask(l, "Ana", "plan_quality", asOf).reason == Reason::NotRecorded);
    l.rep("Bo").call("2026-06-01").planned(80);
    const auto none = ask(l, "Ana", "plan_quality", asOf);
    CHECK_FALSE(none.value);
    CHECK(none.reason == Reason::NoData);
    CHECK(*ask(l, "Bo", "plan_quality", asOf).value == 80);
    CHECK(ask(l, "Bo", "plan_quality", asOf).grade == Grade::OnTarget);
}
