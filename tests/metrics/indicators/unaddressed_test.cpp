#include "tests/metrics/asking.h"

using namespace chalktalk;
using namespace chalktalk::tests;
using domain::SessionState;
using domain::SessionType;
using metrics::Grade;

namespace {

const char* const asOf = "2026-06-15"; // since 1 June

// Ana of Max has won 2 of 42 for months, eight peers half of theirs.
struct Team {
    Team() {
        l.manager("Max");
        l.manager("Head").role(domain::Role::SecondLineManager);
        l.rep("Max").reportsTo("Head");
        l.rep("Ana").reportsTo("Max").wins(2, "2026-02-01").losses(40, "2026-02-02");
        l.others(8, [](RepWords& peer) { peer.wins(20, "2026-02-01").losses(20, "2026-02-02"); });
    }
    [[nodiscard]] metrics::IndicatorResult row(const char* manager = "Max") const {
        return ask(l, manager, "unaddressed", asOf);
    }
    [[nodiscard]] RepWords& ana() { return l.rep("Ana"); }
    LedgerWords l;
};

} // namespace

TEST_CASE("a gap held for two weeks that nobody named is unaddressed, all the way up the line") {
    Team team;
    REQUIRE(ask(team.l, "Ana", "win_rate", asOf).grade == Grade::Gap);
    for (const char* manager : {"Max", "Head"}) {
        const auto row = team.row(manager);
        CHECK(*row.value == 1);
        CHECK(row.n == 1);
        CHECK(*row.target == 0);
        CHECK(row.grade == Grade::OffTarget);
        CHECK_FALSE(row.numerator);
    }
    team.l.manager("another");
    CHECK(*team.row("another").value == 0);
    CHECK(team.row("another").grade == Grade::OnTarget);
    const auto records = recordsOf(team.l, "Max", "unaddressed", asOf);
    REQUIRE(records.size() == 1);
    CHECK(metrics::gapAt(records.front().position).person == team.l.index("Ana"));
    CHECK(metrics::gapAt(records.front().position).indicator == indexOf("win_rate"));
    CHECK(records.front().counted);
}

TEST_CASE("a held session of any type that names it addresses it, from two weeks ago to the day") {
    const auto afterSession = [](const char* on, const char* names, SessionType type, SessionState state) {
        Team team;
        team.ana().session(on, "Max").names("deal_size").names(names).type(type).state(state);
        return *team.row().value;
    };
    const auto held = SessionState::Held;
    CHECK(afterSession("2026-06-01", "win_rate", SessionType::Coaching, held) == 0);
    CHECK(afterSession("2026-06-15", "win_rate", SessionType::PipelineReview, held) == 0);
    CHECK(afterSession("2026-05-31", "win_rate", SessionType::Coaching, held) == 1);
    CHECK(afterSession("2026-06-16", "win_rate", SessionType::Coaching, held) == 1); // later
    CHECK(afterSession("2026-06-10", "cycle_days", SessionType::Coaching, held) == 1);
    CHECK(afterSession("2026-06-10", "win_rate", SessionType::Coaching, SessionState::Planned) == 1);
    Team team;
    team.l.rep("Bo").session("2026-06-10", "Max").names("win_rate"); // somebody else's
    CHECK(*team.row().value == 1);
}

TEST_CASE("a commitment that names it addresses it while it is open, or made in these two weeks") {
    Team made;
    made.ana().commitment("2026-06-01", "2026-06-20", "Max").names("win_rate").kept("2026-06-02");
    CHECK(*made.row().value == 0);
    CHECK(made.row().n == 1); // still a gap
    Team open;
    open.ana().commitment("2026-03-01", "2026-07-20", "Max").names("win_rate");
    CHECK(*open.row().value == 0);
    Team over;
    over.ana().commitment("2026-03-01", "2026-05-20", "Max").names("win_rate").missed("2026-05-31");
    CHECK(*over.row().value == 1);
    Team justOver;
    justOver.ana().commitment("2026-03-01", "2026-05-20", "Max").names("win_rate").missed("2026-06-01");
    CHECK(*justOver.row().value == 0);
    Team ofCoach;
    ofCoach.ana().commitment("2026-06-03", "2026-06-20", "Max").names("win_rate").ofCoach();
    CHECK(*ofCoach.row().value == 0);
    Team later;
    later.ana().commitment("2026-06-16", "2026-06-20", "Max").names("win_rate");
    CHECK(*later.row().value == 1);
    Team closedLater; // open on the day, whatever became of it
    closedLater.ana().commitment("2026-03-01", "2026-05-20", "Max").names("win_rate").dropped("2026-06-20");
    CHECK(*closedLater.row().value == 0);
}

TEST_CASE("a gap of today alone is not yet one that nobody addressed") {
    auto l = ledger();
    l.manager("Max");
    auto& ana = l.rep("Ana").reportsTo("Max");
    ana.wins(2, "2026-02-01");
    l.others(8, [](RepWords& peer) { peer.wins(20, "2026-02-01").losses(20, "2026-02-02"); });
    ana.losses(40, "2026-06-05"); // a gap on 8 and 15 June, none on 1 June
    REQUIRE(ask(l, "Ana", "win_rate", "2026-06-08").grade == Grade::Gap);
    REQUIRE(ask(l, "Ana", "win_rate", "2026-06-01").grade == Grade::Thin);
    CHECK(ask(l, "Max", "unaddressed", "2026-06-15").n == 0);
    CHECK(ask(l, "Max", "unaddressed", "2026-06-19").n == 1);
    const metrics::Engine engine(l.build());
    const metrics::Gap gap{l.index("Ana"), indexOf("win_rate")};
    CHECK(engine.heldSince(std::vector{gap}, day("2026-07-19")).front() == day("2026-06-07"));
}

TEST_CASE("unaddressed gaps are those over the default windows, whatever window is chosen") {
    Team team;
    const metrics::Engine engine(team.l.build(), {}, team.l.log());
    const auto results = engine.compute({day(asOf), domain::Window::days(30)});
    CHECK(results.row(team.l.index("Ana"), indexOf("win_rate"))->grade == Grade::None);
    CHECK(*results.row(team.l.index("Max"), indexOf("unaddressed"))->value == 1);
    CHECK(*engine.own(team.l.index("Max"), indexOf("unaddressed"), std::vector{day(asOf)}).front().value == 1);
}
