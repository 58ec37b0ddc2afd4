#include "tests/metrics/asking.h"

using namespace chalktalk;
using namespace chalktalk::tests;
using namespace chalktalk::domain;
using metrics::Grade;
using metrics::Reason;

TEST_CASE("deal size is the median amount won, blank amounts left out") {
    auto l = ledger();
    l.rep("Ana")
        .wins(1, "2026-01-01", 100)
        .wins(1, "2026-01-02", 300)
        .wins(1, "2026-01-03", 1000)
        .losses(1, "2026-01-04");
    l.rep("Ana").opportunity("2025-01-01").won("2026-01-05"); // no amount
    const auto row = ask(l, "Ana", "deal_size", "2026-06-15");
    CHECK(*row.value == Approx(300));
    CHECK(row.n == 3);
    CHECK_FALSE(row.numerator);
    CHECK_FALSE(row.denominator);
    CHECK_FALSE(row.low);
    CHECK(recordsOf(l, "Ana", "deal_size", "2026-06-15").size() == 3);
}

TEST_CASE("an even number of deals has the mean of the two in the middle") {
    auto l = ledger();
    l.rep("Ana").wins(2, "2026-01-01", 100).wins(2, "2026-01-01", 300.5);
    CHECK(*ask(l, "Ana", "deal_size", "2026-06-15").value == Approx(200.25));
}

TEST_CASE("an amount counts as it stood on the day asked about, changed after closing or not") {
    auto l = ledger();
    l.rep("Ana").opportunity("2026-01-01").won("2026-05-01").amountFrom(500, 900, "2026-06-10");
    CHECK(*ask(l, "Ana", "deal_size", "2026-06-09").value == Approx(500));
    CHECK(*ask(l, "Ana", "deal_size", "2026-06-10").value == Approx(900));
}

TEST_CASE("all equal deals can't be told apart by chance") {
    auto l = ledger();
    l.rep("Ana").wins(6, "2026-01-01", 1000);
    l.others(5, [](RepWords& r) { r.wins(6, "2026-01-01", 1000); });
    const auto row = ask(l, "Ana", "deal_size", "2026-06-15");
    CHECK(row.grade == Grade::Steady);
    CHECK(*row.p == 1.0);
    CHECK(*row.q == 1.0);
}

TEST_CASE("a newcomer is held against peers without being one of them") {
    auto l = ledger();
    l.rep("New").hired("2026-03-01").wins(6, "2026-05-01", 100);
    l.others(5, [](RepWords& r) { r.wins(3, "2026-01-01", 900).wins(3, "2026-01-02", 1100); });
    const auto newcomer = ask(l, "New", "deal_size", "2026-06-15");
    CHECK(newcomer.peerCount == 5);
    CHECK(newcomer.peerSample == 30);
    CHECK(*newcomer.peerValue == Approx(1000));
    CHECK(newcomer.grade == Grade::Gap);
    const auto peer = ask(l, "peer 1", "deal_size", "2026-06-15");
    CHECK(peer.peerCount == 4);
    CHECK(peer.peerSample == 24);
}
