#include "tests/metrics/asking.h"

using namespace chalktalk;
using namespace chalktalk::tests;
using namespace chalktalk::domain;
using metrics::Grade;
using metrics::Reason;

namespace {
metrics::IndicatorResult share(const LedgerWords& l) { return ask(l, "Ana", "deal_concentration", "2026-06-15"); }
void open(LedgerWords& l, double amount) { l.rep("Ana").opportunity("2026-01-01").amount(amount); }
} // namespace

TEST_CASE("the largest deal's share of what is open; half is already too much") {
    auto l = ledger();
    for (const double amount : {500, 300, 200}) open(l, amount);
    l.rep("Ana").opportunity("2026-01-01"); // no amount
    l.rep("Ana").wins(1, "2026-06-01", 9000);
    const auto row = share(l);
    CHECK(counts(row) == QStringLiteral("500/1000"));
    CHECK(*row.value == Approx(0.5));
    CHECK(row.n == 3);
    CHECK(row.grade == Grade::OffTarget);
    open(l, 10);
    CHECK(share(l).grade == Grade::OnTarget);
}

TEST_CASE("nothing open, open without amounts, and too few are three different answers") {
    auto l = ledger();
    l.rep("Ana");
    CHECK(share(l).reason == Reason::NoData);
    CHECK_FALSE(share(l).numerator);
    l.rep("Ana").opportunity("2026-01-01");
    CHECK(share(l).reason == Reason::NotRecorded);
    open(l, 100);
    open(l, 300);
    const auto thin = share(l);
    CHECK(thin.reason == Reason::Thin);
    CHECK_FALSE(thin.value);
    CHECK(thin.grade == Grade::None);
    CHECK(counts(thin) == QStringLiteral("300/400"));
    CHECK(metrics::shortfall(thin).of == metrics::Shortfall::Of::OwnSample);
    CHECK(metrics::shortfall(thin).more == 1);
}

TEST_CASE("amounts that sum to nothing have no share") {
    auto l = ledger();
    for (int i = 0; i < 3; ++i) open(l, 0);
    CHECK(share(l).reason == Reason::Thin);
    CHECK(metrics::shortfall(share(l)).of == metrics::Shortfall::Of::None);
}

TEST_CASE("an amount counts as it stood") {
    auto l = ledger();
    open(l, 100);
    open(l, 100);
    l.rep("Ana").opportunity("2026-01-01").amountFrom(200, 9000, "2026-06-16");
    CHECK(*share(l).value == Approx(0.5));
}
