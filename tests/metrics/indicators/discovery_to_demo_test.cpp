#include "tests/metrics/asking.h"

using namespace chalktalk;
using namespace chalktalk::tests;
using namespace chalktalk::domain;
using metrics::Grade;
using metrics::Reason;

namespace {
const char* const asOf = "2026-06-15"; // first discoveries from 15 February to 16 May
QString steps(const LedgerWords& l) { return counts(l, "Ana", "discovery_to_demo", asOf); }
} // namespace

TEST_CASE("the window of discoveries ends thirty days ago and is 91 days long") {
    auto l = ledger();
    for (const char* discovery : {"2026-02-14", "2026-02-15", "2026-05-16", "2026-05-17"})
        l.rep("Ana").opportunity("2026-01-01").discovery(discovery);
    const auto row = ask(l, "Ana", "discovery_to_demo", asOf);
    CHECK(counts(row) == QStringLiteral("0/2"));
    CHECK(row.span == DaySpan{day("2026-02-15"), day("2026-05-16")});
}

TEST_CASE("a demo counts from the same day to thirty days later, by anybody") {
    auto l = ledger();
    l.rep("Bo");
    l.rep("Ana").opportunity("2026-04-01").discovery("2026-04-10").demo("2026-04-10");
    l.rep("Ana").opportunity("2026-04-01").discovery("2026-04-10").demo("2026-05-10", "Bo");
    l.rep("Ana").opportunity("2026-04-01").discovery("2026-04-10").demo("2026-05-11"); // a day late
    l.rep("Ana").opportunity("2026-04-01").demo("2026-04-09").discovery("2026-04-10"); // never went this way
    CHECK(steps(l) == QStringLiteral("2/3"));
    const auto records = recordsOf(l, "Ana", "discovery_to_demo", asOf);
    CHECK(records.size() == 3);
    CHECK(std::count_if(records.begin(), records.end(), [](const auto& r) { return r.counted; }) == 2);
}

TEST_CASE("stages tell as well as calls, and the earlier of both counts") {
    auto l = ledger();
    l.rep("Ana").opportunity("2026-04-01").to(Stage::Discovery, "2026-04-10").to(Stage::Demo, "2026-04-20");
    l.rep("Ana").opportunity("2026-04-01").discovery("2026-02-01").to(Stage::Discovery, "2026-04-10"); // before
    l.rep("Ana").opportunity("2026-04-01").startsIn(Stage::Discovery).to(Stage::Proposal, "2026-04-05");
    l.rep("Ana").opportunity("2026-04-01").to(Stage::Demo, "2026-04-10"); // straight to demo: the same day
    CHECK(steps(l) == QStringLiteral("3/3"));
}

TEST_CASE("without stage history a stage is no entry") {
    auto l = ledger();
    l.rep("Ana").opportunity("2026-04-01").is(Stage::Demo);
    l.rep("Ana").opportunity("2026-04-01").is(Stage::Demo).discovery("2026-04-02");
    CHECK(steps(l) == QStringLiteral("0/1"));
}

TEST_CASE("winning is a demo on its closing day, losing and a win taken back are not") {
    auto l = ledger();
    l.rep("Ana").opportunity("2026-04-01").discovery("2026-04-10").won("2026-04-20");
    l.rep("Ana").opportunity("2026-04-01").discovery("2026-04-10").lost("2026-04-20");
    l.rep("Ana").opportunity("2026-04-01").discovery("2026-04-10").won("2026-04-20").to(Stage::Discovery, "2026-05-01");
    l.rep("Ana").opportunity("2026-04-01").discovery("2026-04-10").won("2026-06-16"); // not yet
    CHECK(steps(l) == QStringLiteral("1/4"));
}

TEST_CASE("neither discovery calls nor any stage history is said, not counted as none") {
    auto l = ledger();
    l.rep("Ana").opportunity("2026-04-01").is(Stage::Demo).demo("2026-04-10");
    CHECK(ask(l, "Ana", "discovery_to_demo", asOf).reason == Reason::NotRecorded);
    l.rep("Ana").opportunity("2026-04-01").to(Stage::Discovery, "2026-06-14");
    CHECK(ask(l, "Ana", "discovery_to_demo", asOf).reason == Reason::NoData);
}

TEST_CASE("a window of the user's choice keeps the horizon") {
    auto l = ledger();
    l.rep("Ana").opportunity("2026-04-01").discovery("2026-05-10").demo("2026-05-12");
    const auto row = ask(l, "Ana", "discovery_to_demo", asOf, Window::weeks(4));
    CHECK(row.span == DaySpan{day("2026-04-19"), day("2026-05-16")});
    CHECK(counts(row) == QStringLiteral("1/1"));
}

TEST_CASE("one in ten against peers' four in ten is a gap") {
    auto l = ledger();
    const auto tell = [](RepWords& r, int all, int reached) {
        for (int i = 0; i < all; ++i) {
            auto& o = r.opportunity("2026-03-01").discovery("2026-04-01");
            if (i < reached) o.demo("2026-04-15");
        }
    };
    tell(l.rep("Ana"), 30, 2);
    l.others(6, [&](RepWords& r) { tell(r, 20, 8); });
    const auto row = ask(l, "Ana", "discovery_to_demo", asOf);
    CHECK(row.grade == Grade::Gap);
    CHECK(*row.peerValue == Approx(0.4));
    CHECK(row.peerCount == 6);
}
