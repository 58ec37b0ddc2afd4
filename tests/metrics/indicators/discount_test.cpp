#include "tests/metrics/asking.h"

using namespace chalktalk;
using namespace chalktalk::tests;
using namespace chalktalk::domain;
using metrics::Grade;
using metrics::Reason;

TEST_CASE("the discount is what is missing to the list amount") {
    auto l = ledger();
    l.rep("Ana").opportunity("2026-01-01").list(1000).amount(800).won("2026-05-01");
    l.rep("Ana").opportunity("2026-01-01").list(1000).amount(900).won("2026-05-01");
    l.rep("Ana").opportunity("2026-01-01").list(1000).amount(1100).won("2026-05-01"); // above list
    l.rep("Ana").opportunity("2026-01-01").list(0).amount(100).won("2026-05-01");
    l.rep("Ana").opportunity("2026-01-01").amount(100).won("2026-05-01");
    l.rep("Ana").opportunity("2026-01-01").list(1000).won("2026-05-01"); // no amount
    l.rep("Ana").opportunity("2026-01-01").list(1000).amount(100).lost("2026-05-01");
    const auto row = ask(l, "Ana", "discount", "2026-06-15");
    CHECK(*row.value == Approx(0.1));
    CHECK(row.n == 3);
}

TEST_CASE("where peers sell above list there is no ratio, and the side of the value is the effect") {
    auto l = ledger();
    for (int i = 0; i < 12; ++i) l.rep("Ana").opportunity("2026-01-01").list(1000).amount(700 + i).won("2026-05-01");
    l.others(5, [](RepWords& r) {
        for (int i = 0; i < 6; ++i) r.opportunity("2026-01-01").list(1000).amount(1040 + i).won("2026-05-01");
    });
    const auto row = ask(l, "Ana", "discount", "2026-06-15");
    CHECK(*row.peerValue < 0);
    CHECK_FALSE(row.ratio);
    CHECK(row.grade == Grade::Gap);
}

TEST_CASE("no list amount anywhere: not recorded") {
    auto l = ledger();
    l.rep("Ana").wins(3, "2026-05-01");
    CHECK(ask(l, "Ana", "discount", "2026-06-15").reason == Reason::NotRecorded);
}
