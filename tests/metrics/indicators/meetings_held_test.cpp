#include "tests/metrics/asking.h"

using namespace chalktalk;
using namespace chalktalk::tests;
using namespace chalktalk::domain;
using metrics::Grade;
using metrics::Reason;

TEST_CASE("a sales conversation is a call or meeting of ten minutes with a kind of its own") {
    auto l = ledger();
    auto& ana = l.rep("Ana");
    ana.activity(ActivityType::Call, Direction::Outbound, CallKind::Discovery, "2026-06-01", 10);
    ana.activity(ActivityType::Meeting, Direction::Inbound, CallKind::Review, "2026-06-02", 45);
    ana.activity(ActivityType::Call, Direction::Outbound, CallKind::Discovery, "2026-06-01", 9); // too short
    ana.activity(ActivityType::Call, Direction::Outbound, CallKind::Other, "2026-06-01", 60);    // or blank
    ana.activity(ActivityType::Email, Direction::Outbound, CallKind::Demo, "2026-06-01", 60);    // no conversation
    const auto row = ask(l, "Ana", "meetings_held", "2026-06-15");
    CHECK(counts(row) == QStringLiteral("2/20"));
    CHECK(recordsOf(l, "Ana", "meetings_held", "2026-06-15").size() == 2);
}

TEST_CASE("no conversations but recorded activity is an honest 0 with an interval from 0") {
    auto l = ledger();
    l.rep("Ana").outbound(1, "2025-01-01");
    const auto row = ask(l, "Ana", "meetings_held", "2026-06-15");
    CHECK(*row.value == 0.0);
    CHECK(*row.low == 0.0);
    CHECK(*row.high == Approx(3.688879454 / 20));
}

TEST_CASE("fewer than ten working days are too thin to judge") {
    auto l = ledger();
    l.rep("Ana").hired("2026-06-03");
    l.others(5, [](RepWords& r) {
        for (int i = 0; i < 20; ++i)
            r.activity(ActivityType::Call, Direction::Outbound, CallKind::Demo, "2026-06-10", 30);
    });
    const auto row = ask(l, "Ana", "meetings_held", "2026-06-15");
    CHECK(row.grade == Grade::Thin);
    CHECK(row.reason == Reason::Thin);
    CHECK(row.peerCount == 5);
    const auto lack = metrics::shortfall(row);
    CHECK(lack.of == metrics::Shortfall::Of::OwnDays);
    CHECK(lack.more == 1);
}
