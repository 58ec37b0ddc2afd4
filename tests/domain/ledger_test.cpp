#include "tests/support/catch.h"
#include "tests/support/ledger_words.h"

using namespace chalktalk;
using namespace chalktalk::domain;
using namespace chalktalk::tests;

TEST_CASE("packed days reach from 1950 to 2129 and keep their order") {
    for (const char* text : {"1950-01-01", "1969-12-31", "1970-01-01", "2024-02-29", "2129-06-05"}) {
        REQUIRE(PackedDay::fits(day(text)));
        CHECK(PackedDay::of(day(text)).day() == day(text));
    }
    CHECK_FALSE(PackedDay::fits(day("1949-12-31")));
    CHECK_FALSE(PackedDay::fits(day("2129-06-06")));
    CHECK(PackedDay{}.day() < day("1950-01-01"));
    CHECK(PackedDay{}.isNone());
}

TEST_CASE("a rep's opportunities stand together, those handed on are listed with each former owner") {
    auto l = ledger();
    l.rep("Ana").opportunity("2026-01-01");
    l.rep("Bo").opportunity("2026-01-02").ownerFrom("Ana", "2026-02-01");
    l.rep("Ana").opportunity("2026-01-03");
    l.rep("Cem");
    const auto facts = l.build();
    const PersonIndex ana = l.index("Ana"), bo = l.index("Bo");
    CHECK(facts->ownedRange(ana) == std::pair(0u, 2u));
    CHECK(facts->ownedRange(bo) == std::pair(2u, 3u));
    CHECK(facts->ownedRange(l.index("Cem")) == std::pair(3u, 3u));
    REQUIRE(facts->formerlyOwned(ana).size() == 1);
    CHECK(facts->formerlyOwned(ana)[0] == 2);
    CHECK(facts->opportunityId(2) == OpportunityId{2}); // the second that was told
    CHECK(facts->formerlyOwned(bo).empty());
}

TEST_CASE("a history begins with the value before the first change and leaves repeats out") {
    auto l = ledger();
    l.rep("Ana")
        .opportunity("2026-01-01")
        .startsIn(Stage::Prospect)
        .to(Stage::Prospect, "2026-01-02")
        .to(Stage::Demo, "2026-01-05")
        .to(Stage::Demo, "2026-01-06")
        .to(Stage::Discovery, "2026-01-05"); // back-dated: before the repeat
    const auto facts = l.build();
    const auto stages = facts->stages(0);
    REQUIRE(stages.size() == 4);
    CHECK(stages[0].day.isNone());
    CHECK(stages[0].stage == Stage::Prospect);
    CHECK(stages[1].stage == Stage::Demo);
    CHECK(stages[2].stage == Stage::Discovery);
    CHECK(stages[2].day.day() == day("2026-01-05"));
    CHECK(stages[3].stage == Stage::Demo);
    CHECK(facts->amounts(0).empty());
}

TEST_CASE("changes at one instant keep the order in which they were given") {
    LedgerBuilder builder;
    builder.addPerson({});
    OpportunityFacts o;
    o.id = 1;
    o.owner = 0;
    builder.addOpportunity(o);
    const auto change = [&](Stage before, Stage after) {
        builder.addChange(
            {1, ChangedField::Stage, 5000, day("2026-01-01"), static_cast<qint64>(before), static_cast<qint64>(after)});
    };
    change(Stage::Prospect, Stage::Won);
    change(Stage::Won, Stage::Lost);
    CHECK(builder.finish()->stages(0).back().stage == Stage::Lost);
}

TEST_CASE("a field that was only ever changed to what it was has no history") {
    auto l = ledger();
    l.rep("Ana")
        .opportunity("2026-01-01")
        .startsIn(Stage::Demo)
        .to(Stage::Demo, "2026-01-05")
        .amountFrom(5, 5, "2026-01-06");
    const auto facts = l.build();
    CHECK(facts->stages(0).empty());
    CHECK_FALSE(facts->recorded().stageHistory);
    CHECK_FALSE(facts->recorded().anyHistory);
}

TEST_CASE("activities stand by person and day, and on their opportunity whoever did them") {
    auto l = ledger();
    l.rep("Bo").outbound(1, "2026-01-03").outbound(2, "2026-01-01");
    l.rep("Ana").opportunity("2026-01-01").demo("2026-01-04", "Bo").discovery("2026-01-02").email("2026-01-03", "Bo");
    const auto facts = l.build();
    const PersonIndex bo = l.index("Bo");
    const auto [first, end] = facts->activityRange(bo);
    CHECK(end - first == 5);
    for (quint32 i = first + 1; i < end; ++i) CHECK(facts->activityDay(i - 1) <= facts->activityDay(i));
    CHECK(facts->activityRange(bo, day("2026-01-02"), day("2026-01-03")) == std::pair(first + 2, first + 4));
    CHECK(facts->activityRange(bo, day("2026-02-01"), day("2026-02-03")).first ==
          facts->activityRange(bo, day("2026-02-01"), day("2026-02-03")).second);
    const auto on = facts->activitiesOn(0);
    REQUIRE(on.size() == 3);
    CHECK(on[0].kind == CallKind::Discovery);
    CHECK(on[1].kind == CallKind::Other);
    CHECK(on[2].kind == CallKind::Demo);
}

TEST_CASE("the words of an activity survive their packing") {
    auto l = ledger();
    for (const auto type : {ActivityType::Call, ActivityType::Other})
        for (const auto direction : {Direction::Outbound, Direction::Internal})
            for (const auto kind : {CallKind::Prospecting, CallKind::Other})
                l.rep("Ana").activity(type, direction, kind, "2026-01-01", 70000);
    const auto facts = l.build();
    REQUIRE(facts->activityCount() == 8);
    CHECK(facts->activityType(7) == ActivityType::Other);
    CHECK(facts->activityDirection(7) == Direction::Internal);
    CHECK(facts->activityKind(6) == CallKind::Prospecting);
    CHECK(facts->activityMinutes(0) == 0xFFFF); // capped, far above what anything asks
}

TEST_CASE("an opportunity without a known owner is nobody's, and a change or activity of an unknown one is left out") {
    LedgerBuilder builder;
    builder.addPerson({});
    OpportunityFacts o;
    o.id = 3;
    builder.addOpportunity(o);
    builder.addChange({9, ChangedField::Stage, 0, day("2026-01-01"), 0, 1});
    ActivityFacts a;
    a.id = 1;
    a.person = 0;
    a.opportunityId = 9;
    a.day = day("2026-01-01");
    builder.addActivity(a);
    const auto facts = builder.finish();
    CHECK(facts->opportunityCount() == 1);
    CHECK(facts->ownedRange(0) == std::pair(0u, 0u));
    CHECK(facts->activityCount() == 1);
    CHECK(facts->activitiesOn(0).empty());
}

TEST_CASE("the store's records are noted as they are now, whatever the date") {
    auto l = ledger();
    l.rep("Ana").opportunity("2026-01-01").is(Stage::Won).closes("2026-02-01");
    CHECK_FALSE(l.build()->recorded().openCloseDates);
    CHECK_FALSE(l.build()->recorded().activities);
    l.rep("Ana").opportunity("2026-01-01").closes("2026-09-01").source(Source::Self).list(5).nextStep();
    l.rep("Ana").opportunity("2026-01-01").demo("2026-01-05").closeDateFrom("2026-03-01", "2026-04-01", "2026-01-07");
    const auto recorded = l.build()->recorded();
    CHECK(recorded.openCloseDates);
    CHECK(recorded.sources);
    CHECK(recorded.listAmounts);
    CHECK(recorded.nextSteps);
    CHECK(recorded.activities);
    CHECK(recorded.demoActivities);
    CHECK_FALSE(recorded.discoveryActivities);
    CHECK(recorded.closeDateHistory);
    CHECK_FALSE(recorded.stageHistory);
}

TEST_CASE("the latest fact is a thing that happened, not a date that is hoped for") {
    auto l = ledger();
    l.rep("Ana").opportunity("2026-01-01").closes("2027-12-31");
    CHECK(l.build()->latestFact() == day("2026-01-01"));
    l.rep("Ana").opportunity("2026-01-01").is(Stage::Lost).closes("2026-02-01");
    CHECK(l.build()->latestFact() == day("2026-02-01"));
    l.rep("Ana").opportunity("2026-01-01").to(Stage::Demo, "2026-03-01");
    CHECK(l.build()->latestFact() == day("2026-03-01"));
    l.rep("Ana").outbound(1, "2026-04-01");
    CHECK(l.build()->latestFact() == day("2026-04-01"));
}

TEST_CASE("quotas are by person and period, the later row replaces") {
    auto l = ledger();
    l.rep("Bo").quota("2026-04-01", 300);
    l.rep("Ana").quota("2026-04-01", 100).quota("2026-01-01", 50).quota("2026-04-01", 200);
    const auto facts = l.build();
    CHECK(facts->quota(l.index("Ana"), day("2026-04-01")) == Money{20000});
    CHECK(facts->quota(l.index("Ana"), day("2026-01-01")) == Money{5000});
    CHECK(facts->quota(l.index("Bo"), day("2026-04-01")) == Money{30000});
    CHECK_FALSE(facts->quota(l.index("Bo"), day("2026-01-01")));
}

TEST_CASE("facts take few bytes") {
    auto l = ledger();
    for (int i = 0; i < 40; ++i) l.rep("Ana").opportunity("2026-01-01").won("2026-02-01");
    l.rep("Ana").outbound(400, "2026-01-05");
    const auto facts = l.build();
    CHECK(facts->factCount() == 480);
    CHECK(static_cast<double>(facts->factBytes()) / static_cast<double>(facts->factCount()) <= 16);
}
