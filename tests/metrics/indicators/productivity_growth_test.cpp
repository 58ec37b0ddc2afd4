#include "tests/metrics/asking.h"

using namespace chalktalk;
using namespace chalktalk::tests;
using domain::Window;
using metrics::Engine;
using metrics::Grade;
using metrics::Reason;

namespace {

const char* const asOf = "2026-06-15"; // from 16 June 2025; the year before from 16 June 2024

metrics::IndicatorResult growth(const LedgerWords& l, const char* manager = "Max", std::optional<Window> window = {}) {
    return ask(l, manager, "productivity_growth", asOf, window);
}

std::optional<double> median(const LedgerWords& l, const char* manager = "Max") {
    return Engine(l.build()).beside(l.index(manager), indexOf("productivity_growth"), day(asOf));
}

} // namespace

TEST_CASE("growth is the amount won a rep and month against the year before, the median of the reps' own beside it") {
    auto l = ledger();
    l.manager("Max").reportsTo("Head");
    l.rep("Head").role(domain::Role::SecondLineManager);
    l.rep("Ana").reportsTo("Max").wins(3, "2025-06-15").wins(6, "2026-06-15");
    l.rep("Bo").reportsTo("Max").wins(4, "2024-06-16").wins(2, "2025-06-16");
    l.rep("Cy").reportsTo("Max").wins(9, "2024-06-15").wins(9, "2026-06-16").losses(5, "2026-01-01");
    for (const char* manager : {"Max", "Head"}) {
        const auto row = growth(l, manager);
        CHECK(*row.numerator == Approx(8000.0 / 36));
        CHECK(*row.denominator == Approx(7000.0 / 36));
        CHECK(*row.value == Approx(8.0 / 7 - 1));
        CHECK(row.n == 3);
        CHECK(row.grade == Grade::None); // no target
        CHECK(row.reason == Reason::None);
        CHECK(row.window == Window::months(12));
    }
    CHECK(*median(l) == Approx(0.25)); // of 1 and -0.5; Cy won nothing in the year before
    const auto records = recordsOf(l, "Max", "productivity_growth", asOf);
    REQUIRE(records.size() == 3);
    CHECK(records.front().kind == metrics::RecordRef::Kind::Person);
    const Engine engine(l.build());
    const auto group = engine.groupOf(l.index("Max"), day(asOf));
    const auto own = engine.growth(group, day(asOf), growth(l).span);
    REQUIRE(own.reps.size() == 3);
    CHECK(own.reps[1].wonBefore == 400000); // cents
    CHECK(own.reps[1].won == 200000);
    CHECK(own.reps[1].months == 12);
    CHECK(*own.reps[1].growth == Approx(-0.5));
    CHECK_FALSE(own.reps[2].growth);
    CHECK(own.median == median(l));
    CHECK(own.growth == growth(l).value);
}

TEST_CASE("only reps in the seat for half of both years count, by their months") {
    auto l = ledger();
    l.manager("Max");
    l.rep("Ana").reportsTo("Max").wins(4, "2025-01-01").wins(4, "2026-01-01");
    l.rep("Bo").reportsTo("Max").hired("2024-12-15").wins(4, "2025-05-01").wins(4, "2026-01-01"); // 183 of 365 days
    l.rep("Cy").reportsTo("Max").hired("2024-12-16").wins(50, "2026-01-01");                      // 182
    l.manager("Eve").reportsTo("Max").wins(50, "2026-01-01");                                     // no rep
    l.rep("gone").reportsTo("Max").left("2026-06-14").wins(50, "2026-01-01");
    const auto row = growth(l);
    CHECK(row.n == 2);
    CHECK(*row.denominator == Approx(8000 / (12 + 12.0 * 183 / 365)));
    CHECK(*row.numerator == Approx(8000.0 / 24));
    CHECK(*row.value == Approx((12 + 12.0 * 183 / 365) / 24 - 1));
}

TEST_CASE("amounts are those of the day, of whoever owned the deal when it was won") {
    auto l = ledger();
    l.manager("Max");
    auto& ana = l.rep("Ana").reportsTo("Max").wins(1, "2025-01-01", 100);
    ana.opportunity("2025-01-01").won("2026-01-01").amountFrom(500, 80, "2026-03-01");
    ana.opportunity("2025-01-01").won("2026-01-01"); // blank: counts as nothing
    l.rep("Bo").opportunity("2025-01-01").amount(40).won("2026-01-01").ownerFrom("Ana", "2026-02-01");
    CHECK(*growth(l).value == Approx(0.2));
}

TEST_CASE("without reps, or without anything won before, there is nothing to say") {
    auto l = ledger();
    l.manager("Max");
    CHECK(growth(l).reason == Reason::NoData);
    CHECK_FALSE(growth(l).numerator);
    l.rep("Ana").reportsTo("Max").wins(2, "2026-01-01");
    CHECK(growth(l).reason == Reason::NoData);
    CHECK(growth(l).n == 1);
    CHECK(*growth(l).numerator == Approx(2000.0 / 12));
    CHECK(*growth(l).denominator == 0);
    CHECK_FALSE(median(l));
}

TEST_CASE("another window is held against as long a one before it") {
    auto l = ledger();
    l.manager("Max");
    l.rep("Ana").reportsTo("Max").wins(1, "2026-04-21").wins(5, "2026-04-20").wins(3, "2026-06-15");
    CHECK(*growth(l, "Max", Window::weeks(4)).value == Approx(2)); // 21 April to 18 May, 19 May to 15 June
    l.rep("Ana").wins(1, "2026-03-15").wins(4, "2026-03-16").wins(6, "2025-12-16").wins(1, "2025-12-15");
    CHECK(*growth(l, "Max", Window::months(3)).value == Approx((1 + 5 + 3 + 4) / 7.0 - 1));
}
