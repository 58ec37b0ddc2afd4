#include "tests/metrics/asking.h"

using namespace chalktalk;
using namespace chalktalk::tests;
using namespace chalktalk::domain;
using metrics::Grade;
using metrics::Reason;

TEST_CASE("the cycle runs from creation to closing, won ones only") {
    auto l = ledger();
    l.rep("Ana").opportunity("2026-01-01").won("2026-01-31");
    l.rep("Ana").opportunity("2026-01-01").won("2026-03-02");
    l.rep("Ana").opportunity("2026-01-01").won("2026-01-11");
    l.rep("Ana").opportunity("2020-01-01").lost("2026-01-11");
    l.rep("Ana").opportunity().won("2026-01-11"); // nobody knows when it began
    const auto row = ask(l, "Ana", "cycle_days", "2026-06-15");
    CHECK(*row.value == 30);
    CHECK(row.n == 3);
}

TEST_CASE("a closing before the creation counts as the negative number that the data says") {
    auto l = ledger();
    l.rep("Ana").opportunity("2026-02-01").won("2026-01-31");
    CHECK(*ask(l, "Ana", "cycle_days", "2026-06-15").value == -1);
}

TEST_CASE("fewer days are better: twice the peers' is a gap, half is a strength") {
    auto l = ledger();
    const auto tell = [](RepWords& r, const char* from) {
        for (int i = 0; i < 12; ++i) r.opportunity(from).won("2026-05-01");
    };
    tell(l.rep("Slow"), "2026-01-01");
    tell(l.rep("Quick"), "2026-04-16");
    l.others(5, [&](RepWords& r) {
        for (const char* from : {"2026-02-25", "2026-03-01", "2026-03-02", "2026-03-05", "2026-03-10"})
            r.opportunity(from).won("2026-05-01");
    });
    CHECK(ask(l, "Slow", "cycle_days", "2026-06-15").grade == Grade::Gap);
    CHECK(ask(l, "Quick", "cycle_days", "2026-06-15").grade == Grade::Strength);
}
