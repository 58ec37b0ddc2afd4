#include "tests/metrics/asking.h"

using namespace chalktalk;
using namespace chalktalk::tests;
using namespace chalktalk::domain;
using metrics::Grade;
using metrics::Reason;

namespace {

// Five won in the last year that stayed 10 days in prospect and 20 in discovery.
void norms(LedgerWords& l) {
    for (int i = 0; i < 5; ++i)
        l.rep("Cem").opportunity("2026-01-01").to(Stage::Discovery, "2026-01-11").won("2026-01-31");
}

QString stalledOf(const LedgerWords& l) { return counts(l, "Ana", "stalled", "2026-06-15"); }

} // namespace

TEST_CASE("stalled is longer in the stage than twice the usual stay") {
    auto l = ledger();
    norms(l);
    l.rep("Ana").opportunity("2026-01-01").to(Stage::Discovery, "2026-05-06"); // 40 days: not more than twice
    l.rep("Ana").opportunity("2026-01-01").to(Stage::Discovery, "2026-05-05"); // 41
    l.rep("Ana").opportunity("2026-05-25").startsIn(Stage::Prospect);          // 21 in prospect, from creation
    l.rep("Ana").opportunity("2026-01-01").to(Stage::Demo, "2026-01-05");      // a stage without a norm
    l.rep("Ana").opportunity("2026-01-01").lost("2026-01-05");
    l.rep("Ana").opportunity(); // in prospect since nobody knows when
    CHECK(stalledOf(l) == QStringLiteral("2/3"));
}

TEST_CASE("a change after the day asked about does not wake it") {
    auto l = ledger();
    norms(l);
    l.rep("Ana").opportunity("2026-01-01").to(Stage::Discovery, "2026-02-01").to(Stage::Demo, "2026-06-16");
    CHECK(stalledOf(l) == QStringLiteral("1/1"));
}

TEST_CASE("fewer than five stays make no norm, and without any norm nothing can be said") {
    auto l = ledger();
    for (int i = 0; i < 4; ++i)
        l.rep("Cem").opportunity("2026-01-01").to(Stage::Discovery, "2026-01-11").won("2026-01-31");
    l.rep("Ana").opportunity("2026-01-01");
    CHECK(ask(l, "Ana", "stalled", "2026-06-15").reason == Reason::NotRecorded);
    // Every stay counts: one that came back to prospect brings the fifth.
    l.rep("Cem")
        .opportunity("2026-01-01")
        .to(Stage::Demo, "2026-01-11")
        .to(Stage::Prospect, "2026-01-12")
        .won("2026-01-31");
    CHECK(stalledOf(l) == QStringLiteral("1/1"));
}

TEST_CASE("the norm is of the last twelve months' won ones only") {
    auto l = ledger();
    norms(l);
    l.rep("Ana").opportunity("2026-12-01");
    CHECK(ask(l, "Ana", "stalled", "2027-01-31").reason == Reason::NotRecorded);
    CHECK(counts(l, "Ana", "stalled", "2027-01-30") == QStringLiteral("1/1"));
}
