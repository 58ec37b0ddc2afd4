#include "tests/metrics/asking.h"

using namespace chalktalk;
using namespace chalktalk::tests;
using namespace chalktalk::domain;
using metrics::Grade;
using metrics::Reason;

namespace {
metrics::IndicatorResult created(const LedgerWords& l) { return ask(l, "Ana", "pipeline_created", "2026-06-15"); }
} // namespace

TEST_CASE("pipeline created adds up the first amounts, as recorded by then") {
    auto l = ledger();
    l.rep("Ana").opportunity("2026-05-01").amount(100);
    l.rep("Ana").opportunity("2026-05-01").amountFrom(200, 999, "2026-05-20"); // its first amount was 200
    l.rep("Ana").opportunity("2026-05-01").amountFromBlank(400, "2026-05-20"); // the first one not blank
    l.rep("Ana").opportunity("2026-05-01").amountFromBlank(800, "2026-06-16"); // not by then
    l.rep("Ana").opportunity("2026-01-01").amount(5000);
    const auto row = created(l);
    CHECK(*row.value == Approx(700));
    CHECK(row.n == 3);
    CHECK_FALSE(row.numerator);
    CHECK_FALSE(row.denominator);
    CHECK(row.grade == Grade::None);
    CHECK(row.reason == Reason::None);
    CHECK(recordsOf(l, "Ana", "pipeline_created", "2026-06-15").size() == 3);
}

TEST_CASE("none created is 0, created without amounts is not recorded") {
    auto l = ledger();
    l.rep("Ana");
    CHECK(*created(l).value == 0);
    l.rep("Ana").opportunity("2026-05-01");
    CHECK_FALSE(created(l).value);
    CHECK(created(l).reason == Reason::NotRecorded);
}

TEST_CASE("the peers' level is the median of those who have one") {
    auto l = ledger();
    l.rep("Ana").opportunity("2026-05-01").amount(100);
    double amount = 100;
    l.others(4, [&](RepWords& r) { r.opportunity("2026-05-01").amount(amount += 100); }); // 200 to 500
    l.rep("Blank").opportunity("2026-05-01");
    const auto row = created(l);
    CHECK(row.peerCount == 5);
    CHECK(*row.peerValue == Approx(350));
    CHECK(*row.ratio == Approx(100.0 / 350));
    const auto blank = ask(l, "Blank", "pipeline_created", "2026-06-15");
    CHECK(blank.reason == Reason::NotRecorded);
    CHECK_FALSE(blank.peerValue);
    CHECK(blank.peerCount == 5);
}
