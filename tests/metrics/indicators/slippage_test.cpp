#include "tests/metrics/asking.h"

using namespace chalktalk;
using namespace chalktalk::tests;
using namespace chalktalk::domain;
using metrics::Grade;
using metrics::Reason;

namespace {
const char* const asOf = "2026-06-15"; // the window begins on 17 March
QString slips(const LedgerWords& l) { return counts(l, "Ana", "slippage", asOf); }
} // namespace

TEST_CASE("slipped is what was not closed by the end of the date expected at the window's start") {
    auto l = ledger();
    l.rep("Ana").opportunity("2026-01-01").closeDateFrom("2026-05-01", "2026-07-01", "2026-04-20"); // moved away
    l.rep("Ana").opportunity("2026-01-01").won("2026-05-01");                                       // on the day
    l.rep("Ana").opportunity("2026-01-01").lost("2026-04-20").closes("2026-05-01"); // lost is closed too
    l.rep("Ana").opportunity("2026-01-01").won("2026-05-02").closes("2026-05-01");  // a day late
    CHECK(slips(l) == QStringLiteral("2/4"));
    const auto records = recordsOf(l, "Ana", "slippage", asOf);
    CHECK(records.size() == 4);
    CHECK(std::count_if(records.begin(), records.end(), [](const auto& r) { return r.counted; }) == 2);
}

TEST_CASE("what was not there, not open or expected elsewhere is not in the sample") {
    auto l = ledger();
    l.rep("Ana").opportunity("2026-01-01").closeDateFrom("2026-07-01", "2026-05-01", "2026-03-18"); // came in later
    l.rep("Ana").opportunity("2026-03-18").closes("2026-05-01");                                    // created later
    l.rep("Ana").opportunity("2026-01-01").lost("2026-03-17").closes("2026-05-01"); // closed on the first day
    l.rep("Ana").opportunity("2026-01-01").closes("2026-03-16");                    // overdue before it began
    l.rep("Ana").opportunity("2026-01-01").closes("2026-06-16");                    // after it
    l.rep("Ana").opportunity("2026-01-01");                                         // no date
    CHECK(slips(l) == QStringLiteral("0/0"));
    CHECK(ask(l, "Ana", "slippage", asOf).reason == Reason::NoData);
}

TEST_CASE("created on the first day and expected on it or the last day is in the sample") {
    auto l = ledger();
    l.rep("Ana").opportunity("2026-03-17").closeDateFrom("2026-03-17", "2026-03-20", "2026-03-18");
    l.rep("Ana").opportunity("2026-03-17").closes("2026-06-15");
    CHECK(slips(l) == QStringLiteral("2/2"));
}

TEST_CASE("closed in time and reopened later did not slip") {
    auto l = ledger();
    l.rep("Ana")
        .opportunity("2026-01-01")
        .closeDateFrom("2026-05-01", "2026-08-01", "2026-06-01")
        .to(Stage::Lost, "2026-04-30")
        .to(Stage::Proposal, "2026-06-01");
    CHECK(slips(l) == QStringLiteral("0/1"));
}

TEST_CASE("without any history of close dates nobody can know") {
    auto l = ledger();
    l.rep("Ana").opportunity("2026-01-01").closes("2026-05-01");
    CHECK(ask(l, "Ana", "slippage", asOf).reason == Reason::NotRecorded);
}
