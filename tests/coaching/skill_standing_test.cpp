// Where somebody stands on each skill, and how raters differ, in cases told in words.
#include "coaching/skill_standing.h"

#include "tests/support/catch.h"
#include "tests/support/ledger_words.h"

#include <algorithm>

using namespace chalktalk;
using coaching::CompetencyModel;
using coaching::SkillStanding;
using domain::AssessmentState;
using domain::PersonIndex;
using domain::Role;
using domain::Side;
using tests::day;

namespace {

const Day today = day("2026-06-30");

CompetencyModel model() {
    CompetencyModel made;
    made.version = 1;
    for (const char16_t* id : {u"listening", u"agenda", u"price"}) {
        coaching::Competency& skill = made.skills.emplace_back();
        skill.id = skill.name = QString::fromUtf16(id);
        skill.expected = {{Role::Rep, 0, 1}, {Role::Rep, 6, 3}};
    }
    return made;
}

struct Team {
    tests::LedgerWords words;
    domain::LedgerPtr ledger;
    std::vector<domain::AssessmentLine> lines;

    Team() {
        words.rep("Ana Ruiz").hired("2025-01-01");
        words.rep("Bo Lind").hired("2026-05-15");
        words.manager("Mia Sand");
        words.rep("Carla Voss").role(Role::SecondLineManager);
        ledger = words.build();
    }
    [[nodiscard]] PersonIndex at(const char* name) const { return words.index(name); }

    // `seen`: the last day of its evidence; nullptr: none.
    Team& rates(const char* rater, const char* person, Side side, const char* on, const char16_t* skill, int own,
                int level, const char* seen) {
        domain::AssessmentLine line;
        line.id = AssessmentId{static_cast<qint64>(lines.size()) + 1};
        line.person = at(person), line.rater = at(rater), line.side = side;
        line.state = AssessmentState::Done;
        line.day = day(on);
        domain::RatingLine rating{QString::fromUtf16(skill), QString::fromUtf16(skill), own, level, {}, 0};
        if (seen) rating.lastEvidence = day(seen), rating.evidence = 1;
        line.ratings.push_back(rating);
        lines.push_back(line);
        return *this;
    }
    [[nodiscard]] domain::CoachingLog log() const { return {{}, {}, {}, {}, {}, {}, {lines, {}, {}, {}}}; }
    [[nodiscard]] SkillStanding standing(const char* person, const char16_t* skill, Day on = today) const {
        const auto all = coaching::skillStandings(log(), *ledger, model(), at(person), on);
        const auto found = std::ranges::find(all, QString::fromUtf16(skill), &SkillStanding::skill);
        REQUIRE(found != all.end());
        return *found;
    }
};

} // namespace

TEST_CASE("what counts is the second line's fresh rating, else the first line's, never one's own and no average") {
    Team team;
    team.rates("Mia Sand", "Ana Ruiz", Side::FirstLine, "2026-06-01", u"listening", 4, 2, "2026-05-20");
    SkillStanding now = team.standing("Ana Ruiz", u"listening");
    CHECK(now.level == 2);
    CHECK(now.expected == 3);
    CHECK(now.differs);
    CHECK(now.by[0]->level == 4);
    CHECK(now.text == u"Ana says 4 on 1 June, Mia says 2 on 1 June; expected 3.");
    team.rates("Carla Voss", "Ana Ruiz", Side::SecondLine, "2026-06-10", u"listening", 0, 3, "2026-06-09");
    now = team.standing("Ana Ruiz", u"listening");
    CHECK(now.level == 3);
    CHECK(now.by[1]->level == 2); // shown beside it, as it was said
    // As of a day before, it was not said yet.
    CHECK(team.standing("Ana Ruiz", u"listening", day("2026-06-05")).level == 2);
    CHECK_FALSE(team.standing("Ana Ruiz", u"listening", day("2026-05-31")).level);
}

TEST_CASE("a rating whose last evidence is more than 90 days old has faded, and counts no more") {
    Team team;
    team.rates("Mia Sand", "Ana Ruiz", Side::FirstLine, "2026-06-01", u"listening", 0, 2, "2026-04-01");
    CHECK(team.standing("Ana Ruiz", u"listening").level == 2); // 90 days
    const SkillStanding later = team.standing("Ana Ruiz", u"listening", today + 1);
    CHECK(later.isStale);
    CHECK_FALSE(later.level);
    CHECK_FALSE(later.differs);
    CHECK(later.text.contains(u"without anything seen since"));
    // Where the second line's has faded, the first line's fresh one counts.
    team.rates("Carla Voss", "Ana Ruiz", Side::SecondLine, "2026-06-10", u"listening", 0, 4, "2026-03-01");
    CHECK(team.standing("Ana Ruiz", u"listening").level == 2);
    CHECK_FALSE(team.standing("Ana Ruiz", u"listening").isStale);
}

TEST_CASE("one's own rating alone is shown and makes no level; an assessment that is open says nothing") {
    Team team;
    team.rates("Ana Ruiz", "Ana Ruiz", Side::Self, "2026-06-01", u"agenda", 3, 0, nullptr);
    team.rates("Mia Sand", "Ana Ruiz", Side::FirstLine, "2026-06-02", u"price", 2, 2, "2026-06-01");
    team.lines.back().state = AssessmentState::Open;
    CHECK(team.standing("Ana Ruiz", u"agenda").by[0]->level == 3);
    CHECK_FALSE(team.standing("Ana Ruiz", u"agenda").level);
    CHECK_FALSE(team.standing("Ana Ruiz", u"agenda").differs);
    CHECK_FALSE(team.standing("Ana Ruiz", u"price").by[0]);
    CHECK(team.standing("Ana Ruiz", u"price").text == u"Not rated yet; expected 3.");
}

TEST_CASE("a new rep is expected to be where new reps are, and a skill no longer in the model stays readable") {
    Team team;
    CHECK(team.standing("Bo Lind", u"listening").expected == 1);
    team.rates("Mia Sand", "Bo Lind", Side::FirstLine, "2026-06-01", u"charm", 0, 2, "2026-06-01");
    const auto all = coaching::skillStandings(team.log(), *team.ledger, model(), team.at("Bo Lind"), today);
    REQUIRE(all.size() == 4);
    CHECK(all.back().skill == u"charm");
    CHECK(all.back().retired);
    CHECK(all.back().level == 2);
    CHECK_FALSE(all.back().expected);
}

TEST_CASE("whoever rates the same people and skills higher than others is named with by how much and from how many") {
    Team team;
    for (const char16_t* skill : {u"listening", u"agenda", u"price"})
        for (const char* person : {"Ana Ruiz", "Bo Lind"}) {
            team.rates("Mia Sand", person, Side::FirstLine, "2026-06-01", skill, 0, 3, "2026-06-01");
            team.rates("Carla Voss", person, Side::SecondLine, "2026-06-02", skill, 0, 2, "2026-06-01");
        }
    const std::vector<PersonIndex> both{team.at("Ana Ruiz"), team.at("Bo Lind")};
    const auto found = coaching::leniencies(team.log(), *team.ledger, both, today);
    REQUIRE(found.size() == 2);
    for (const coaching::Leniency& one : found) {
        CHECK(one.pairs == 6);
        const bool mia = one.rater == team.at("Mia Sand");
        CHECK(one.offset == (mia ? 1.0 : -1.0));
        CHECK(one.text.startsWith(mia ? u"Mia rates 1.0 levels above" : u"Carla rates 1.0 levels below"));
        CHECK(one.text.contains(u"6 ratings"));
    }
    // Of fewer than five nothing is said.
    const auto few = coaching::leniencies(team.log(), *team.ledger, std::vector{team.at("Ana Ruiz")}, today);
    REQUIRE(few.size() == 2);
    CHECK(few.front().pairs == 3);
    CHECK(few.front().text.isEmpty());
}

TEST_CASE("ratings more than a year apart are not held against each other") {
    Team team;
    team.rates("Mia Sand", "Ana Ruiz", Side::FirstLine, "2025-01-10", u"agenda", 0, 4, "2025-01-01");
    team.rates("Carla Voss", "Ana Ruiz", Side::SecondLine, "2026-06-02", u"agenda", 0, 2, "2026-06-01");
    CHECK(coaching::leniencies(team.log(), *team.ledger, std::vector{team.at("Ana Ruiz")}, today).empty());
}
