#include "tests/metrics/asking.h"

using namespace chalktalk;
using namespace chalktalk::tests;
using metrics::Grade;

namespace {

const char* const asOf = "2026-06-15";

metrics::IndicatorResult withReports(int count) {
    auto l = ledger();
    l.manager("Max");
    l.others(count, [](RepWords& rep) { rep.reportsTo("Max"); });
    return ask(l, "Max", "span", asOf);
}

} // namespace

TEST_CASE("the span counts who reports directly and is in the seat, whatever the role") {
    auto l = ledger();
    l.manager("Max");
    l.rep("Ana").reportsTo("Max");
    l.manager("Eve").reportsTo("Max");
    l.rep("of Eve").reportsTo("Eve");
    l.rep("gone").reportsTo("Max").left("2026-06-14");
    l.rep("last day").reportsTo("Max").left("2026-06-15");
    l.rep("to come").reportsTo("Max").hired("2026-06-16");
    l.rep("moved away").reportsTo("Max", nullptr, "2026-06-14");
    l.rep("moved here").reportsTo("Max", "2026-06-15");
    const auto row = ask(l, "Max", "span", asOf);
    CHECK(*row.value == 4);
    CHECK(row.n == 4);
    CHECK_FALSE(row.numerator);
    CHECK(*row.target == 10);
    CHECK(row.grade == Grade::OnTarget);
    const auto records = recordsOf(l, "Max", "span", asOf);
    REQUIRE(records.size() == 4);
    CHECK(records.front().kind == metrics::RecordRef::Kind::Person);
    CHECK(records.front().position == l.index("Ana"));
}

TEST_CASE("up to ten is on target, more is off it, nobody is none") {
    CHECK(withReports(0).grade == Grade::OnTarget);
    CHECK(*withReports(0).value == 0);
    CHECK(withReports(10).grade == Grade::OnTarget);
    CHECK(withReports(11).grade == Grade::OffTarget);
}
