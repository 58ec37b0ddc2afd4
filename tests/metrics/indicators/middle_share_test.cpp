#include "tests/metrics/asking.h"

using namespace chalktalk;
using namespace chalktalk::tests;
using domain::ResultGroup;
using metrics::Grade;
using metrics::Reason;
using metrics::RecordRef;

namespace {

const char* const asOf = "2026-06-15"; // thirteen weeks begin on 17 March

// Ten reps of Max, who reports to Head: rep 9 and 8 are A, rep 1 and 0 are C.
struct Team {
    Team() {
        l.manager("Max").reportsTo("Head");
        l.rep("Head").role(domain::Role::SecondLineManager);
        for (int i = 0; i < 10; ++i) rep(i).reportsTo("Max").wins(1, "2026-02-01", 1000.0 * (i + 1));
    }
    RepWords& rep(int i) { return l.rep(("rep " + std::to_string(i)).c_str()); }
    [[nodiscard]] metrics::IndicatorResult row(const char* manager = "Max") const {
        return ask(l, manager, "middle_share", asOf);
    }
    LedgerWords l;
};

} // namespace

TEST_CASE("the share in the middle is minutes with B reps of those with A, B and C reps, all the way up the line") {
    Team team;
    team.rep(9).session("2026-04-01", "Max").minutes(60);
    team.rep(5).session("2026-03-17", "Max").minutes(25);
    team.rep(4).session("2026-06-15", "somebody else").minutes(5);
    team.rep(0).session("2026-04-01", "Max").minutes(10);
    team.rep(5).session("2026-03-16", "Max").minutes(100); // before
    team.rep(5).session("2026-06-16", "Max").minutes(100); // after
    team.rep(5).session("2026-04-02", "Max").minutes(100).type(domain::SessionType::PipelineReview);
    for (const char* manager : {"Max", "Head"}) {
        const auto row = team.row(manager);
        CHECK(counts(row) == u"30/100");
        CHECK(*row.value == Approx(0.3));
        CHECK(row.n == 100);
        CHECK(*row.target == 0.8);
        CHECK(row.grade == Grade::OffTarget);
    }
    const auto records = recordsOf(team.l, "Max", "middle_share", asOf);
    REQUIRE(records.size() == 4); // sessions, not minutes
    int middle = 0;
    for (const RecordRef& record : records) {
        CHECK(record.kind == RecordRef::Kind::Session);
        middle += record.counted;
    }
    CHECK(middle == 2);
}

TEST_CASE("planning and debriefing together are minutes, too") {
    Team team;
    team.rep(9).call("2026-05-01").planned().plannedWith("Max", 20);
    team.rep(5).call("2026-05-01").planned().plannedWith("Max", 12).debriefed().debriefedWith("Max", 68);
    team.rep(5).call("2026-05-02").planned().plannedWith("rep 5", 50); // alone
    CHECK(counts(team.row()) == u"80/100");
    CHECK(team.row().grade == Grade::OnTarget);
    CHECK(recordsOf(team.l, "Max", "middle_share", asOf).size() == 3);
}

TEST_CASE("who stands outside takes no part, whoever was set by hand does") {
    Team team;
    team.rep(5).session("2026-04-01", "Max").minutes(30);
    team.l.rep("new").reportsTo("Max").hired("2026-03-01").session("2026-04-01", "Max").minutes(500);
    team.l.rep("thirty").reportsTo("Max").thirtyDays("2026-06-01").session("2026-04-01", "Max").minutes(500);
    team.l.rep("gone").reportsTo("Max").left("2026-06-01").session("2026-04-01", "Max").minutes(500);
    team.l.rep("elsewhere").session("2026-04-01", "Max").minutes(500);
    team.l.manager("Eve").reportsTo("Max").session("2026-04-01", "Max").minutes(500);
    CHECK(counts(team.row()) == u"30/30");
    team.l.rep("new").placed(ResultGroup::C, "2026-05-01");
    CHECK(counts(team.row()) == u"30/530");
    team.rep(5).placed(ResultGroup::A, "2026-06-16"); // not yet
    CHECK(counts(team.row()) == u"30/530");
}

TEST_CASE("without coaching there is no share, and without any record of it none can be told") {
    Team team;
    CHECK(team.row().reason == Reason::NotRecorded);
    team.l.rep("elsewhere").session("2026-04-01");
    CHECK(team.row().reason == Reason::NoData);
    CHECK_FALSE(team.row().value);
    team.rep(9).session("2026-04-01").minutes(2); // under three minutes there is nothing to hold against a target
    CHECK(team.row().grade == Grade::Thin);
}
