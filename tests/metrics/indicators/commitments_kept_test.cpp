#include "tests/metrics/asking.h"

using namespace chalktalk;
using namespace chalktalk::tests;
using metrics::Grade;
using metrics::Reason;

namespace {
const char* const asOf = "2026-06-15"; // thirteen weeks begin on 17 March
} // namespace

TEST_CASE("commitments kept count those due in the window, by the day first agreed") {
    auto l = ledger();
    auto& ana = l.rep("Ana");
    ana.commitment("2026-03-01", "2026-03-17", "Max").kept("2026-03-17");
    ana.commitment("2026-06-01", "2026-06-15", "Max").kept("2026-06-10");
    ana.commitment("2026-05-01", "2026-05-10", "Max").kept("2026-05-11");                       // a day late
    ana.commitment("2026-05-01", "2026-05-10", "Max").movedTo("2026-05-20").kept("2026-05-15"); // another day: late too
    ana.commitment("2026-05-01", "2026-05-10", "Max").missed("2026-05-12");
    ana.commitment("2026-05-01", "2026-05-10", "Max");                    // still open
    ana.commitment("2026-03-01", "2026-03-16", "Max").kept("2026-03-10"); // due before the window
    ana.commitment("2026-06-01", "2026-06-16", "Max").kept("2026-06-10"); // due after it
    CHECK(counts(l, "Ana", "commitments_kept", asOf) == u"2/6");
    const auto records = recordsOf(l, "Ana", "commitments_kept", asOf);
    CHECK(records.size() == 6);
    CHECK(std::ranges::count_if(records, [](const auto& r) { return r.counted; }) == 2);
}

TEST_CASE("dropped before it was due it is left out, dropped later it was not kept") {
    auto l = ledger();
    auto& ana = l.rep("Ana");
    ana.commitment("2026-05-01", "2026-05-10", "Max").dropped("2026-05-09");
    CHECK(ask(l, "Ana", "commitments_kept", asOf).reason == Reason::NoData);
    ana.commitment("2026-05-01", "2026-05-10", "Max").dropped("2026-05-10");
    ana.commitment("2026-05-01", "2026-05-10", "Max").dropped("2026-05-30");
    CHECK(counts(l, "Ana", "commitments_kept", asOf) == u"0/2");
}

TEST_CASE("a commitment is its owner's, whoever it is about") {
    auto l = ledger();
    l.manager("Max");
    auto& ana = l.rep("Ana");
    ana.commitment("2026-05-01", "2026-05-10", "Max").ofCoach().kept("2026-05-10");
    ana.commitment("2026-05-01", "2026-05-10", "Max");
    CHECK(counts(l, "Ana", "commitments_kept", asOf) == u"0/1");
    CHECK(counts(l, "Max", "commitments_kept", asOf) == u"1/1");
}

TEST_CASE("without any commitment in the store it is not recorded; sessions alone don't tell") {
    auto l = ledger();
    l.rep("Ana").session("2026-06-01", "Max");
    CHECK(ask(l, "Ana", "commitments_kept", asOf).reason == Reason::NotRecorded);
}

TEST_CASE("kept commitments have p and q like other shares, and a grade only against a target") {
    auto l = ledger();
    const auto commitments = [](RepWords& rep, int kept, int missed) {
        for (int i = 0; i < kept; ++i) rep.commitment("2026-05-01", "2026-05-10").kept("2026-05-10");
        for (int i = 0; i < missed; ++i) rep.commitment("2026-05-01", "2026-05-10").missed("2026-05-11");
    };
    commitments(l.rep("Ana"), 1, 9);
    l.others(5, [&](RepWords& peer) { commitments(peer, 9, 1); });
    const auto row = ask(l, "Ana", "commitments_kept", asOf);
    CHECK(*row.p < 0.001);
    CHECK(*row.q < 0.01);
    CHECK(row.grade == Grade::None);
    const metrics::Engine engine(l.build(), {{QStringLiteral("commitments_kept"), 0.8}}, l.log());
    const auto results = engine.compute({day(asOf), {}});
    CHECK(results.row(l.index("Ana"), indexOf("commitments_kept"))->grade == Grade::OffTarget);
    CHECK(results.row(l.index("peer 1"), indexOf("commitments_kept"))->grade == Grade::OnTarget);
}
