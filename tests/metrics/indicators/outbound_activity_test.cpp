#include "tests/metrics/asking.h"

using namespace chalktalk;
using namespace chalktalk::tests;
using namespace chalktalk::domain;
using metrics::Grade;
using metrics::Reason;

TEST_CASE("outbound activity counts outbound ones of four weeks, both ends included") {
    auto l = ledger();
    l.rep("Ana")
        .outbound(1, "2026-05-18")  // the day before the window
        .outbound(2, "2026-05-19")  // its first day: 28 days to 15 June
        .outbound(3, "2026-06-15")  // its last
        .outbound(4, "2026-06-16"); // not yet
    l.rep("Ana").activity(ActivityType::Call, Direction::Inbound, CallKind::Other, "2026-06-01", 30);
    l.rep("Ana").activity(ActivityType::Meeting, Direction::Internal, CallKind::Other, "2026-06-01", 30);
    const auto row = ask(l, "Ana", "outbound_activity", "2026-06-15");
    CHECK(counts(row) == QStringLiteral("5/20"));
    CHECK(row.n == 5);
    CHECK(*row.value == Approx(0.25));
    CHECK(row.reason == Reason::NoPeers);
    CHECK(recordsOf(l, "Ana", "outbound_activity", "2026-06-15").size() == 5);
}

TEST_CASE("outbound activity belongs to the person who did it, on whosever opportunity") {
    auto l = ledger();
    l.rep("Bo");
    l.rep("Ana").opportunity("2026-05-01").email("2026-06-01", "Bo").email("2026-06-02");
    CHECK(ask(l, "Ana", "outbound_activity", "2026-06-15").n == 1);
    CHECK(ask(l, "Bo", "outbound_activity", "2026-06-15").n == 1);
}

TEST_CASE("working days exclude weekends, holidays, leave and the time outside the seat") {
    auto l = ledger();
    l.holiday("2026-06-04").holiday("2026-06-06"); // a Thursday and a Saturday
    l.rep("Ana").leave("2026-06-08", "2026-06-10").leave("2026-06-09", "2026-06-12").outbound(1, "2026-06-01");
    l.rep("Bo").hired("2026-06-10").outbound(1, "2026-06-11");
    CHECK(counts(l, "Ana", "outbound_activity", "2026-06-15") == QStringLiteral("1/14"));
    CHECK(counts(l, "Bo", "outbound_activity", "2026-06-15") == QStringLiteral("1/4"));
}

TEST_CASE("somebody on leave for the whole window has no value, not 0") {
    auto l = ledger();
    l.rep("Ana").leave("2026-05-01", "2026-07-01").outbound(3, "2026-06-01");
    const auto row = ask(l, "Ana", "outbound_activity", "2026-06-15");
    CHECK_FALSE(row.value);
    CHECK(row.reason == Reason::NoData);
    CHECK(counts(row) == QStringLiteral("3/0"));
}

TEST_CASE("a store without any activity says that it has none") {
    auto l = ledger();
    l.rep("Ana").wins(3, "2026-06-01");
    const auto row = ask(l, "Ana", "outbound_activity", "2026-06-15");
    CHECK(row.reason == Reason::NotRecorded);
    CHECK_FALSE(row.numerator);
    CHECK_FALSE(row.denominator);
    CHECK(row.n == 0);
}

TEST_CASE("half of what the peers do is a gap, unless the peers' weeks are very uneven") {
    const char* weeks[] = {"2026-05-20", "2026-05-27", "2026-06-03", "2026-06-10"};
    auto even = ledger();
    even.rep("Ana").outbound(20, weeks[0]).outbound(20, weeks[3]);
    even.others(5, [&](RepWords& r) {
        for (const char* week : weeks) r.outbound(20, week);
    });
    const auto gap = ask(even, "Ana", "outbound_activity", "2026-06-15");
    CHECK(gap.grade == Grade::Gap);
    CHECK(*gap.ratio == Approx(0.5));
    CHECK(*gap.peerValue == Approx(4.0));
    CHECK(gap.peerSample == 400);

    auto uneven = ledger();
    uneven.rep("Ana").outbound(20, weeks[0]).outbound(20, weeks[3]);
    uneven.others(5, [&](RepWords& r) { r.outbound(80, weeks[1]); });
    const auto chance = ask(uneven, "Ana", "outbound_activity", "2026-06-15");
    CHECK(*chance.ratio == Approx(0.5)); // the same counts
    CHECK(chance.grade == Grade::Steady);
    // x = 80, 0, 0, 0: sum (x − 20)² / 20 = 240 over 3 degrees: φ = 80.
    CHECK(*chance.high - *chance.low > 3 * (*gap.high - *gap.low));
}
