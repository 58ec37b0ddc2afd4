#include "tests/metrics/asking.h"

using namespace chalktalk;
using namespace chalktalk::tests;
using namespace chalktalk::domain;
using metrics::Grade;
using metrics::Reason;

namespace {
metrics::IndicatorResult attained(const LedgerWords& l, const char* asOf = "2026-05-15") {
    return ask(l, "Ana", "attainment", asOf);
}
} // namespace

TEST_CASE("attainment is won in the period so far over its quota") {
    auto l = ledger();
    l.rep("Ana")
        .quota("2026-04-01", 1000)
        .wins(1, "2026-03-31", 500)
        .wins(2, "2026-04-01", 100)
        .wins(1, "2026-05-16", 500);
    l.rep("Ana").opportunity("2026-01-01").won("2026-05-01"); // no amount: counts 0 and counts in n
    const auto row = attained(l);
    CHECK(counts(row) == QStringLiteral("200/1000"));
    CHECK(row.n == 3);
    CHECK(row.window == Window::period());
    CHECK(recordsOf(l, "Ana", "attainment", "2026-05-15").size() == 3);
}

TEST_CASE("the target grows with the period's working days") {
    auto l = ledger();
    l.holiday("2026-05-01");
    l.rep("Ana").quota("2026-04-01", 1000).wins(1, "2026-04-01", 375);
    // 65 weekdays from April to June, 64 without the holiday; 32 of them have gone by 15 May.
    const metrics::Engine engine(l.build());
    CHECK(*engine.target(indexOf("attainment"), day("2026-05-15")) == Approx(0.375));
    CHECK(attained(l).grade == Grade::OnTarget);
    CHECK(attained(l, "2026-05-18").grade == Grade::OffTarget);
    CHECK(*engine.target(indexOf("attainment"), day("2026-06-30")) == Approx(0.75));
}

TEST_CASE("an organisation's own target replaces ours and still grows") {
    auto l = ledger();
    l.rep("Ana").quota("2026-04-01", 1000);
    const metrics::Engine engine(l.build(), {{QStringLiteral("attainment"), 1.0}});
    CHECK(*engine.target(indexOf("attainment"), day("2026-06-30")) == Approx(1.0));
    CHECK_FALSE(engine.target(indexOf("win_rate"), day("2026-06-30")));
}

TEST_CASE("without a quota, or with 0, there is no attainment but still what was won") {
    auto l = ledger();
    l.rep("Ana").wins(2, "2026-04-01", 100);
    auto row = attained(l);
    CHECK(row.reason == Reason::NoQuota);
    CHECK(*row.numerator == Approx(200));
    CHECK_FALSE(row.denominator);
    CHECK(row.n == 2);
    CHECK(row.grade == Grade::None);
    l.rep("Ana").quota("2026-04-01", 0);
    CHECK(attained(l).reason == Reason::NoQuota);
}

TEST_CASE("a later quota of the same period replaces the earlier one") {
    auto l = ledger();
    l.rep("Ana").quota("2026-04-01", 1000).quota("2026-04-01", 400).wins(1, "2026-04-01", 100);
    CHECK(*attained(l).value == Approx(0.25));
}
