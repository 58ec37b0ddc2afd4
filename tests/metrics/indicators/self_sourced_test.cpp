#include "tests/metrics/asking.h"

using namespace chalktalk;
using namespace chalktalk::tests;
using namespace chalktalk::domain;
using metrics::Grade;
using metrics::Reason;

TEST_CASE("self-sourced is of those created in the window that have a source") {
    auto l = ledger();
    l.rep("Ana").opportunity("2026-05-01").source(Source::Self);
    l.rep("Ana").opportunity("2026-05-01").source(Source::Marketing);
    l.rep("Ana").opportunity("2026-05-01").source(Source::Other);
    l.rep("Ana").opportunity("2026-05-01"); // blank: unknown, not somebody else's
    l.rep("Ana").opportunity("2026-01-01").source(Source::Self);
    CHECK(counts(l, "Ana", "self_sourced", "2026-06-15") == QStringLiteral("1/3"));
    CHECK(recordsOf(l, "Ana", "self_sourced", "2026-06-15").size() == 3);
}

TEST_CASE("no source anywhere: not recorded; none in the window: no data") {
    auto l = ledger();
    l.rep("Ana").opportunity("2026-05-01");
    CHECK(ask(l, "Ana", "self_sourced", "2026-06-15").reason == Reason::NotRecorded);
    l.rep("Ana").opportunity("2020-05-01").source(Source::Self);
    const auto row = ask(l, "Ana", "self_sourced", "2026-06-15");
    CHECK(row.reason == Reason::NoData);
    CHECK(counts(row) == QStringLiteral("0/0"));
}

TEST_CASE("none of many, where peers have half, is a gap with an interval from 0") {
    auto l = ledger();
    for (int i = 0; i < 15; ++i) l.rep("Ana").opportunity("2026-05-01").source(Source::Marketing);
    l.others(5, [](RepWords& r) {
        for (int i = 0; i < 5; ++i) {
            r.opportunity("2026-05-01").source(Source::Self);
            r.opportunity("2026-05-01").source(Source::Partner);
        }
    });
    const auto row = ask(l, "Ana", "self_sourced", "2026-06-15");
    CHECK(row.grade == Grade::Gap);
    CHECK(*row.ratio == 0);
    CHECK(*row.low == Approx(0).margin(1e-12));
}
