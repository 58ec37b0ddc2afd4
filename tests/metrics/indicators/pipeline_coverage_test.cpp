#include "tests/metrics/asking.h"

using namespace chalktalk;
using namespace chalktalk::tests;
using namespace chalktalk::domain;
using metrics::Grade;
using metrics::Reason;

namespace {
const char* const asOf = "2026-05-15"; // second quarter
metrics::IndicatorResult coverage(const LedgerWords& l, const char* day = asOf) {
    return ask(l, "Ana", "pipeline_coverage", day);
}
} // namespace

TEST_CASE("coverage is what is open in the period over what is left of its quota") {
    auto l = ledger();
    l.rep("Ana").quota("2026-04-01", 10000).wins(1, "2026-04-10", 4000).wins(1, "2026-03-31", 50000);
    l.rep("Ana").opportunity("2026-01-01").amount(9000).closes("2026-06-30");
    l.rep("Ana").opportunity("2026-01-01").amount(9000).closes("2026-04-01"); // overdue within the period counts
    l.rep("Ana").opportunity("2026-01-01").amount(7000).closes("2026-07-01");
    l.rep("Ana").opportunity("2026-01-01").amount(7000).closes("2026-03-31");
    l.rep("Ana").opportunity("2026-01-01").amount(7000);         // no date
    l.rep("Ana").opportunity("2026-01-01").closes("2026-06-01"); // no amount
    const auto row = coverage(l);
    CHECK(counts(row) == QStringLiteral("18000/6000"));
    CHECK(*row.value == Approx(3));
    CHECK(row.n == 2);
    CHECK(row.grade == Grade::OnTarget); // 3.0 is enough
    CHECK(row.reason == Reason::None);   // a level keeps its grade without peers
    CHECK(recordsOf(l, "Ana", "pipeline_coverage", asOf).size() == 2);
}

TEST_CASE("no quota comes first, then a quota met, then missing amounts") {
    auto l = ledger();
    l.rep("Ana").opportunity("2026-01-01").closes("2026-06-30"); // no amount
    auto row = coverage(l);
    CHECK(row.reason == Reason::NoQuota);
    CHECK(*row.numerator == 0);
    CHECK_FALSE(row.denominator);

    auto zero = ledger();
    zero.rep("Ana").quota("2026-04-01", 0);
    CHECK(coverage(zero).reason == Reason::NoQuota);

    auto met = ledger();
    met.rep("Ana").quota("2026-04-01", 1000).wins(1, "2026-04-10", 1000).opportunity("2026-01-01").closes("2026-06-30");
    CHECK(coverage(met).reason == Reason::QuotaMet);
    CHECK(*coverage(met).denominator == 0);
    CHECK(coverage(met).grade == Grade::None);

    l.rep("Ana").quota("2026-04-01", 1000);
    CHECK(coverage(l).reason == Reason::NotRecorded);
    CHECK(coverage(l).n == 0);
}

TEST_CASE("nothing open is a coverage of 0, off target") {
    auto l = ledger();
    l.rep("Ana").quota("2026-04-01", 1000);
    CHECK(*coverage(l).value == 0);
    CHECK(coverage(l).grade == Grade::OffTarget);
}

TEST_CASE("the trend holds every day against the period that it lies in") {
    auto l = ledger();
    l.rep("Ana").quota("2026-01-01", 1000).quota("2026-04-01", 2000);
    l.rep("Ana").opportunity("2026-01-01").amount(4000).closeDateFrom("2026-03-31", "2026-06-30", "2026-04-01");
    const std::vector<Day> days{day("2026-03-31"), day("2026-04-30")};
    const auto trend = metrics::Engine(l.build()).own(l.index("Ana"), indexOf("pipeline_coverage"), days);
    REQUIRE(trend.size() == 2);
    CHECK(*trend[0].value == Approx(4));
    CHECK(*trend[1].value == Approx(2));
}

TEST_CASE("fiscal quarters follow the organisation's first month") {
    auto l = ledger();
    l.fiscalStart(2);
    l.rep("Ana").quota("2026-05-01", 1000).opportunity("2026-01-01").amount(500).closes("2026-07-31");
    CHECK(*coverage(l).value == Approx(0.5));
}

TEST_CASE("beside it stands the coverage that the own win rate by amount asks for") {
    auto l = ledger();
    l.rep("Ana")
        .quota("2026-04-01", 1000)
        .wins(1, "2026-02-01", 1000)
        .opportunity("2026-01-01")
        .amount(3000)
        .lost("2026-02-01");
    const metrics::Engine engine(l.build());
    CHECK(*engine.beside(l.index("Ana"), indexOf("pipeline_coverage"), day(asOf)) == Approx(4));
    CHECK_FALSE(engine.beside(l.index("Ana"), indexOf("pipeline_coverage"), day("2025-01-01")));
    CHECK_FALSE(engine.beside(l.index("Ana"), indexOf("win_rate"), day(asOf)));
}
