#include "tests/metrics/asking.h"

using namespace chalktalk;
using namespace chalktalk::tests;
using namespace chalktalk::domain;
using metrics::Grade;
using metrics::Reason;

namespace {
const char* const asOf = "2026-06-15"; // untouched means nothing since 17 May
QString untidy(const LedgerWords& l) { return counts(l, "Ana", "crm_hygiene", asOf); }
} // namespace

TEST_CASE("an open opportunity is untidy when overdue, aimless or quiet, and counted once") {
    auto l = ledger();
    l.rep("Ana").opportunity("2026-06-01").closes("2026-06-15").nextStep();                     // due today: tidy
    l.rep("Ana").opportunity("2026-06-01").closes("2026-06-14").nextStep();                     // overdue
    l.rep("Ana").opportunity("2026-06-01").closes("2026-07-01");                                // aimless
    l.rep("Ana").opportunity("2026-05-16").closes("2026-07-01").nextStep().email("2026-05-16"); // quiet
    l.rep("Ana").opportunity("2026-05-16").closes("2026-05-01");                                // all three
    l.rep("Ana").opportunity("2026-01-01").lost("2026-02-01");                                  // closed
    CHECK(untidy(l) == QStringLiteral("4/5"));
}

TEST_CASE("a creation, an activity by anybody or any change in thirty days is a touch") {
    auto l = ledger();
    l.rep("Bo");
    l.rep("Ana").opportunity("2026-05-17").closes("2026-07-01").nextStep();
    l.rep("Ana").opportunity("2026-01-01").closes("2026-07-01").nextStep().email("2026-05-17", "Bo");
    l.rep("Ana").opportunity("2026-01-01").closes("2026-07-01").nextStep().amountFrom(1, 2, "2026-06-01");
    l.rep("Ana").opportunity("2026-01-01").closes("2026-07-01").nextStep().amountFrom(1, 2, "2026-06-16"); // tomorrow
    l.rep("Ana").opportunity("2026-01-01").closes("2026-07-01").nextStep().amountFrom(2, 2, "2026-06-01"); // no change
    CHECK(untidy(l) == QStringLiteral("2/5"));
}

TEST_CASE("a missing next step is not held against one that is over by now") {
    auto l = ledger();
    l.rep("Ana").opportunity("2026-06-01").closes("2026-07-01").nextStep();
    l.rep("Ana").opportunity("2026-06-01").won("2026-06-20"); // won after the day asked about; no next step now
    CHECK(untidy(l) == QStringLiteral("0/2"));
}

TEST_CASE("a part that the store does not record is left out, and all of them is not recorded") {
    auto l = ledger();
    l.rep("Ana").opportunity("2026-01-01"); // no date, no next step, no activity anywhere
    CHECK(ask(l, "Ana", "crm_hygiene", asOf).reason == Reason::NotRecorded);

    l.rep("Ana").opportunity("2026-01-01").closes("2026-05-01");
    CHECK(untidy(l) == QStringLiteral("1/2")); // only overdue can be told
    const metrics::Engine engine(l.build());
    CHECK(engine.partsLeftOut(indexOf("crm_hygiene")).size() == 2);

    l.rep("Ana").opportunity("2026-01-01").email("2026-06-01");
    CHECK(untidy(l) == QStringLiteral("2/3")); // now quiet ones as well
}
