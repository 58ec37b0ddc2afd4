#include "metrics/result_groups.h"

#include "tests/metrics/asking.h"

using namespace chalktalk;
using namespace chalktalk::tests;
using domain::ResultGroup;
using metrics::ResultGroups;

namespace {

const char* const asOf = "2026-06-15"; // twelve months begin on 16 June 2025

std::string numbered(int i) { return "rep " + std::to_string(i); }

// So many reps, each of whom won a thousand more than the one before.
void staircase(LedgerWords& l, int count) {
    for (int i = 0; i < count; ++i) l.rep(numbered(i).c_str()).wins(1, "2026-02-01", 1000.0 * (i + 1));
}

QString letters(const LedgerWords& l, int count, const char* on = asOf) {
    const ResultGroups groups(*l.build(), *l.log(), day(on));
    QString text;
    for (int i = 0; i < count; ++i) {
        const auto group = groups.of(l.index(numbered(i).c_str())).group;
        text += group ? domain::toText(*group).toString().toUpper() : QStringLiteral("-");
    }
    return text;
}

} // namespace

TEST_CASE("A and C are a fifth each, rounded, B what is between") {
    const std::vector<std::pair<int, const char16_t*>> expected{
        {1, u"B"}, {2, u"BB"}, {3, u"CBA"}, {5, u"CBBBA"}, {7, u"CBBBBBA"}, {8, u"CCBBBBAA"}, {10, u"CCBBBBBBAA"}};
    for (const auto& [count, groups] : expected) {
        auto l = ledger();
        staircase(l, count);
        CHECK(letters(l, count) == QString::fromUtf16(groups));
    }
}

TEST_CASE("whoever is as good as somebody in the middle stands in the middle") {
    auto top = ledger();
    staircase(top, 5);
    top.rep("rep 3").wins(1, "2026-02-02", 1000); // 5000, as the best
    CHECK(letters(top, 5) == u"CBBBB");
    auto bottom = ledger();
    staircase(bottom, 5);
    bottom.rep("rep 0").wins(1, "2026-02-02", 1000);
    CHECK(letters(bottom, 5) == u"BBBBA");
    auto equal = ledger();
    for (int i = 0; i < 6; ++i) equal.rep(numbered(i).c_str()).wins(1, "2026-02-01", 500);
    CHECK(letters(equal, 6) == u"BBBBBB");
    const ResultGroups groups(*top.build(), *top.log(), day(asOf));
    CHECK(groups.of(top.index("rep 3")).rank == 1);
    CHECK(groups.of(top.index("rep 4")).rank == 1);
    CHECK(groups.of(top.index("rep 2")).rank == 3);
    CHECK(groups.of(top.index("rep 2")).of == 5);
}

TEST_CASE("results are won amounts per month in the seat, within the peer group") {
    auto l = ledger();
    staircase(l, 5);
    // Half of the year in the seat and half of the amount is as good a month.
    l.rep("rep 0").hired("2025-09-01");
    l.rep("rep 5").hired("2025-09-01").wins(1, "2026-02-01", 4100);
    for (int i = 6; i < 11; ++i) l.rep(numbered(i).c_str()).group("other").wins(1, "2026-02-01", 100);
    const ResultGroups groups(*l.build(), *l.log(), day(asOf));
    const auto& five = groups.of(l.index("rep 5"));
    CHECK(*five.perMonth == Approx(4100 / (12.0 * 288 / 365)));
    CHECK(five.of == 6);
    CHECK(five.rank == 1);
    CHECK(five.group == ResultGroup::A);
    CHECK(groups.of(l.index("rep 7")).of == 5);
    CHECK(groups.of(l.index("rep 7")).group == ResultGroup::B);
}

TEST_CASE("won is what was won in the twelve months, by whoever owned it then, at its amount of the day") {
    auto l = ledger();
    l.rep("rep 0").wins(1, "2025-06-15", 9000); // a day too early
    l.rep("rep 1").wins(1, "2025-06-16", 10);
    l.rep("rep 2").wins(1, "2026-06-15", 20);
    l.rep("rep 3").opportunity("2026-01-01").won("2026-02-01").amountFrom(1, 30, "2026-03-01");
    l.rep("rep 4").opportunity("2026-01-01").amount(99).won("2026-02-01").ownerFrom("rep 3", "2026-04-01");
    l.rep("rep 4").opportunity("2026-01-01").won("2026-02-01"); // blank: nothing
    const ResultGroups groups(*l.build(), *l.log(), day(asOf));
    const auto won = [&](const char* name) { return *groups.of(l.index(name)).perMonth * 12; };
    CHECK(won("rep 0") == 0);
    CHECK(won("rep 1") == Approx(10));
    CHECK(won("rep 2") == Approx(20));
    CHECK(won("rep 3") == Approx(129));
    CHECK(won("rep 4") == 0);
}

TEST_CASE("who is in ramp or in a 30-day start stands outside and takes nobody's place") {
    auto l = ledger();
    staircase(l, 5);
    l.rep("rep 5").hired("2025-09-16").wins(1, "2026-02-01", 90000); // nine months less a day
    l.rep("rep 6").thirtyDays("2026-05-17").wins(1, "2026-02-01", 90000);
    l.rep("rep 7").hired("2025-09-15").wins(1, "2026-02-01", 10); // nine months: out of ramp
    l.rep("rep 8").left("2026-06-14").wins(1, "2026-02-01", 80000);
    l.manager("rep 9");
    CHECK(letters(l, 10) == u"BBBBA--C--");
    const ResultGroups groups(*l.build(), *l.log(), day(asOf));
    CHECK(groups.of(l.index("rep 5")).inRamp);
    CHECK(*groups.of(l.index("rep 5")).perMonth > 0);
    CHECK(groups.of(l.index("rep 5")).of == 0);
    CHECK(groups.of(l.index("rep 6")).inThirtyDays);
    CHECK_FALSE(groups.of(l.index("rep 7")).inRamp);
    CHECK(letters(l, 10, "2026-05-16").mid(6, 1) == u"A"); // before the 30-day start
}

TEST_CASE("what was set by hand holds from its day to its last, over everything else, and moves nobody") {
    auto l = ledger();
    staircase(l, 5);
    l.rep("rep 4").placed(ResultGroup::C, "2026-05-01", "2026-06-15");
    l.rep("rep 5").hired("2026-03-01").placed(ResultGroup::B, "2026-05-01");
    CHECK(letters(l, 6) == u"CBBBCB");
    CHECK(letters(l, 6, "2026-06-16") == u"CBBBAB");
    CHECK(letters(l, 6, "2026-04-30") == u"CBBBA-");
    const ResultGroups groups(*l.build(), *l.log(), day(asOf));
    CHECK(groups.of(l.index("rep 4")).byHand);
    CHECK(groups.of(l.index("rep 4")).byFacts == ResultGroup::A);
    CHECK(groups.of(l.index("rep 5")).inRamp);
    CHECK_FALSE(groups.of(l.index("rep 5")).byFacts);
}

TEST_CASE("the engine keeps A, B and C of a day, of each log its own") {
    auto l = ledger();
    staircase(l, 5);
    const metrics::Engine engine(l.build(), {}, l.log());
    const auto& first = engine.resultGroups(day(asOf));
    CHECK(&first == &engine.resultGroups(day(asOf)));
    l.rep("rep 4").placed(ResultGroup::C, "2026-05-01");
    const metrics::Engine after = engine.with(l.log());
    CHECK(after.resultGroups(day(asOf)).of(l.index("rep 4")).group == ResultGroup::C);
    CHECK(engine.resultGroups(day(asOf)).of(l.index("rep 4")).group == ResultGroup::A);
}
