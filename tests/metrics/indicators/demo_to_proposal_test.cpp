#include "tests/metrics/asking.h"

using namespace chalktalk;
using namespace chalktalk::tests;
using namespace chalktalk::domain;
using metrics::Grade;
using metrics::Reason;

namespace {
const char* const asOf = "2026-06-15"; // first demos from 31 January to 1 May
QString steps(const LedgerWords& l) { return counts(l, "Ana", "demo_to_proposal", asOf); }
} // namespace

TEST_CASE("a proposal counts up to 45 days after the demo") {
    auto l = ledger();
    l.rep("Ana").opportunity("2026-01-01").demo("2026-01-30").proposal("2026-02-01"); // before the window
    l.rep("Ana").opportunity("2026-01-01").demo("2026-01-31").proposal("2026-03-17"); // 45 days
    l.rep("Ana").opportunity("2026-01-01").demo("2026-05-01").proposal("2026-06-16"); // not yet
    l.rep("Ana").opportunity("2026-01-01").demo("2026-03-01").proposal("2026-04-16"); // 46 days
    l.rep("Ana").opportunity("2026-01-01").demo("2026-03-02").proposal("2026-03-01"); // the other way round
    CHECK(steps(l) == QStringLiteral("1/3"));
}

TEST_CASE("winning is a proposal but not a demo") {
    auto l = ledger();
    l.rep("Ana").opportunity("2026-01-01").demo("2026-03-01").won("2026-03-20");
    l.rep("Ana").opportunity("2026-01-01").discovery("2026-03-01").won("2026-03-20"); // never had one
    CHECK(steps(l) == QStringLiteral("1/1"));
}

TEST_CASE("a stage back and forth counts from its first entry") {
    auto l = ledger();
    l.rep("Ana")
        .opportunity("2026-01-01")
        .to(Stage::Demo, "2026-03-01")
        .to(Stage::Discovery, "2026-03-05")
        .to(Stage::Demo, "2026-04-10")
        .to(Stage::Negotiation, "2026-04-16"); // 46 days after the first demo
    CHECK(steps(l) == QStringLiteral("0/1"));
}

TEST_CASE("the leap day is a day like any other") {
    auto l = ledger();
    l.rep("Ana").opportunity("2024-01-01").demo("2024-01-15").proposal("2024-02-29"); // 45 days
    const auto row = ask(l, "Ana", "demo_to_proposal", "2024-02-29");
    CHECK(counts(row) == QStringLiteral("1/1"));
    CHECK(row.span.last == day("2024-01-15"));
}

TEST_CASE("neither demos nor stage history: not recorded") {
    auto l = ledger();
    l.rep("Ana").opportunity("2026-01-01").discovery("2026-03-01");
    CHECK(ask(l, "Ana", "demo_to_proposal", asOf).reason == Reason::NotRecorded);
}
