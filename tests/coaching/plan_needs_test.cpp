// Which development plans need something, and where somebody stands by skill and will, in cases told in words.
#include "coaching/plan_needs.h"

#include "coaching/skill_will.h"
#include "metrics/engine.h"
#include "tests/support/catch.h"
#include "tests/support/ledger_words.h"

using namespace chalktalk;
using coaching::PlanNeed;
using coaching::PlanStanding;
using domain::DevelopmentPlanLine;
using domain::PersonIndex;
using tests::day;

namespace {

const Day today = day("2026-06-30");

// Ana wins 4 of 40, her eight peers 20 of 40 each: a gap by any count. Bo wins as they do.
struct Team {
    tests::LedgerWords words;
    domain::LedgerPtr ledger;
    domain::DevelopmentLines lines;

    Team() {
        words.rep("Ana").wins(4, "2026-06-01").losses(36, "2026-06-01");
        words.rep("Bo").wins(20, "2026-06-01").losses(20, "2026-06-01");
        words.others(8, [](tests::RepWords& peer) { peer.wins(20, "2026-06-01").losses(20, "2026-06-01"); });
        words.manager("Mia");
        words.rep("Carla").role(domain::Role::SecondLineManager);
        ledger = words.build();
    }
    [[nodiscard]] PersonIndex at(const char* name) const { return words.index(name); }

    DevelopmentPlanLine& plan(const char* person, const char* begun, const char* agreed) {
        DevelopmentPlanLine& line = lines.plans.emplace_back();
        line.id = DevelopmentPlanId{static_cast<qint64>(lines.plans.size())};
        line.person = at(person), line.author = at("Carla"), line.coach = at("Mia");
        line.begunOn = day(begun);
        if (agreed) line.agreedOn = day(agreed);
        line.agreedByPerson = line.agreedByAuthor = line.agreedByCoach = agreed != nullptr;
        return line;
    }
    [[nodiscard]] metrics::Engine engine() const {
        auto log = std::make_shared<domain::CoachingLog>(
            std::vector<domain::SessionLine>{}, std::vector<domain::CommitmentLine>{}, std::map<PersonIndex, int>{},
            std::vector<domain::CoachingBlock>{}, std::vector<domain::CallLine>{}, std::vector<domain::Focus>{}, lines);
        return metrics::Engine(ledger, {}, log);
    }
    [[nodiscard]] PlanStanding standing(const char* person) const {
        const metrics::Engine made = engine();
        const metrics::Results results = made.compute({today, {}});
        const std::vector<PersonIndex> people{at(person)};
        return coaching::planStandings(made.coaching(), *ledger, results, people).front();
    }
};

} // namespace

TEST_CASE("a rep with a gap and no plan needs one; a rep without a gap needs none") {
    const Team team;
    const PlanStanding ana = team.standing("Ana"), bo = team.standing("Bo");
    CHECK(ana.need == PlanNeed::NoPlan);
    CHECK(ana.plan.isNull());
    REQUIRE(ana.gaps.size() == 1);
    CHECK(metrics::indicatorIndex(u"win_rate") == ana.gaps.front());
    CHECK(ana.text.startsWith(u"No plan, and 1 gap"));
    CHECK(ana.text.endsWith(u": Win rate"));
    CHECK(coaching::needsPlan(ana));
    CHECK_FALSE(coaching::isUpToDate(ana));
    CHECK(bo.need == PlanNeed::NotNeeded);
    CHECK_FALSE(coaching::needsPlan(bo));
}

TEST_CASE("a plan is to be reviewed 45 days after it was agreed or reviewed last") {
    Team team;
    DevelopmentPlanLine& plan = team.plan("Ana", "2026-05-01", "2026-05-16"); // 45 days before
    CHECK(team.standing("Ana").need == PlanNeed::Review);
    CHECK(team.standing("Ana").days == 45);
    CHECK(team.standing("Ana").text == u"45 days without a review");
    CHECK_FALSE(coaching::isUpToDate(team.standing("Ana")));
    plan.agreedOn = day("2026-05-17");
    CHECK(team.standing("Ana").need == PlanNeed::None);
    CHECK(coaching::isUpToDate(team.standing("Ana")));
    plan.agreedOn = day("2026-01-01");
    plan.reviewedOn = {day("2026-03-01"), day("2026-06-01")};
    plan.lastReview = day("2026-06-01");
    CHECK(team.standing("Ana").need == PlanNeed::None);
    CHECK(team.standing("Ana").days == 29);
}

TEST_CASE("a review planned for a day that is past waits, one planned for today does not yet") {
    Team team;
    DevelopmentPlanLine& plan = team.plan("Ana", "2026-06-01", "2026-06-01");
    plan.reviewDays = {day("2026-06-29")};
    CHECK(team.standing("Ana").need == PlanNeed::Review);
    CHECK(team.standing("Ana").text == u"A review was planned for 29 June");
    plan.reviewDays = {today};
    CHECK(team.standing("Ana").need == PlanNeed::None);
    CHECK(team.standing("Ana").text == u"Next review on 30 June");
}

TEST_CASE("a past day is looked at with what held on it: later reviews, words and yeses say nothing of it") {
    Team team;
    DevelopmentPlanLine& plan = team.plan("Ana", "2026-05-20", "2026-06-01");
    plan.reviewDays = {day("2026-06-20"), day("2026-07-20")};
    plan.nextReview = day("2026-07-20");
    plan.reviewedOn = {day("2026-07-02")}, plan.lastReview = day("2026-07-02");
    CHECK(team.standing("Ana").need == PlanNeed::Review); // that of 20 June had not been held yet
    CHECK(team.standing("Ana").text == u"A review was planned for 20 June");
    plan.reviewDays = {day("2026-07-20")};
    plan.agreedByPerson = false, plan.wordedOn = day("2026-07-03");
    CHECK(team.standing("Ana").need == PlanNeed::None); // what waits for a yes was written later
    CHECK(coaching::isUpToDate(team.standing("Ana")));
    plan.wordedOn = day("2026-06-29");
    CHECK(team.standing("Ana").need == PlanNeed::Yes);
}

TEST_CASE("a plan waits for whoever has not said yes to it as it stands, and names them") {
    Team team;
    DevelopmentPlanLine& plan = team.plan("Ana", "2026-06-20", nullptr);
    plan.agreedByAuthor = true;
    PlanStanding ana = team.standing("Ana");
    CHECK(ana.need == PlanNeed::Yes);
    CHECK(ana.text.startsWith(u"Waits for the yes of Ana"));
    CHECK(ana.text.endsWith(u"Mia"));
    CHECK(coaching::isUpToDate(ana)); // ten days young
    plan.begunOn = day("2026-05-01");
    CHECK_FALSE(coaching::isUpToDate(team.standing("Ana")));
    // One whose author is the daily coach waits for two.
    plan.coach = domain::noPerson;
    CHECK(team.standing("Ana").text == u"Waits for the yes of Ana");
}

TEST_CASE("an action past its day is said once nothing else waits, and a closed plan leaves the gap without one") {
    Team team;
    DevelopmentPlanLine& plan = team.plan("Ana", "2026-06-01", "2026-06-01");
    plan.openActionsDue = {day("2026-06-10"), day("2026-06-20"), day("2026-07-10")};
    CHECK(team.standing("Ana").need == PlanNeed::Action);
    CHECK(team.standing("Ana").days == 20);
    CHECK(team.standing("Ana").text == u"2 actions are past their day");
    plan.closedOn = day("2026-06-15");
    CHECK(team.standing("Ana").need == PlanNeed::NoPlan);
}

TEST_CASE("skill needs three fresh ratings and will two things to count, else neither is said") {
    Team team;
    team.words.rep("Ana").outbound(1, "2026-06-15");
    const metrics::Engine engine = team.engine();
    const metrics::Results results = engine.compute({today, {}});
    const coaching::CompetencyModel nothing;
    const coaching::SkillWill stands = coaching::skillWill(engine, results, nothing, team.at("Ana"), today);
    CHECK_FALSE(stands.skilled);
    CHECK_FALSE(stands.willing);
    CHECK_FALSE(stands.quadrant);
    CHECK(stands.skillText.startsWith(u"0 fresh ratings"));
    CHECK_FALSE(stands.willText.isEmpty());
    CHECK_FALSE(stands.fears);
}

namespace {

coaching::CompetencyModel threeSkills() {
    coaching::CompetencyModel model;
    for (const char16_t* id : {u"a", u"b", u"c"}) {
        coaching::Competency& skill = model.skills.emplace_back();
        skill.id = skill.name = QString::fromUtf16(id);
        skill.expected = {{domain::Role::Rep, 0, 3}};
    }
    return model;
}

// Mia rated three skills of Ana at this level two weeks ago.
void rate(Team& team, int level) {
    domain::AssessmentLine line;
    line.id = AssessmentId{1};
    line.person = team.at("Ana"), line.rater = team.at("Mia"), line.side = domain::Side::FirstLine;
    line.state = domain::AssessmentState::Done;
    line.day = today - 14;
    for (const char16_t* id : {u"a", u"b", u"c"})
        line.ratings.push_back({QString::fromUtf16(id), QString::fromUtf16(id), 0, level, today - 14, 1});
    team.lines.assessments = {line};
}

} // namespace

TEST_CASE("short of effort with the skill is to be motivated, and what was set by hand holds with its reason") {
    Team team;
    // Five a day of the peers, one a day of Ana's; five commitments due, none kept.
    for (int i = 0; i < 20; ++i) {
        const QByteArray on = (today - i).toString().toUtf8();
        team.words.rep("Ana").outbound(1, on.constData());
        for (const char* peer : {"Bo", "peer 2", "peer 3", "peer 4", "peer 5", "peer 6", "peer 7"})
            team.words.rep(peer).outbound(6, on.constData());
    }
    for (int i = 0; i < 5; ++i)
        team.words.rep("Ana").commitment("2026-05-01", "2026-06-01", "Mia").missed("2026-06-02");
    team.ledger = team.words.build();
    rate(team, 3);
    const auto log = [&] {
        const auto words = team.words.log();
        return std::make_shared<domain::CoachingLog>(words->sessions(), words->commitments(),
                                                     std::map<PersonIndex, int>{}, std::vector<domain::CoachingBlock>{},
                                                     words->calls(), std::vector<domain::Focus>{}, team.lines);
    };
    const auto stands = [&] {
        const metrics::Engine engine(team.ledger, {}, log());
        return coaching::skillWill(engine, engine.compute({today, {}}), threeSkills(), team.at("Ana"), today);
    };
    coaching::SkillWill now = stands();
    CHECK(now.skilled == true);
    CHECK(now.willing == false);
    CHECK(now.quadrant == domain::Quadrant::Motivate);
    CHECK(now.willText.contains(u"2 of 2 are short"));
    CHECK(now.facts.size() == 2);
    rate(team, 2);
    now = stands();
    CHECK(now.quadrant == domain::Quadrant::Coach);
    CHECK(now.facts.size() == 5);
    domain::PlacementLine set;
    set.person = team.at("Ana");
    set.placement.kind = domain::PlacementKind::SkillWill;
    set.placement.place = static_cast<quint8>(domain::Quadrant::Train);
    set.placement.reason = QStringLiteral("back from leave");
    set.placement.from = today - 3;
    team.lines.placements = {set};
    now = stands();
    CHECK(now.quadrant == domain::Quadrant::Train);
    CHECK(now.byFacts == domain::Quadrant::Coach);
    REQUIRE(now.byHand);
    CHECK(now.byHand->reason == u"back from leave");
}
