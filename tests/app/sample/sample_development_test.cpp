#include "app/sample/sample_organisation.h"
#include "app/sample/sample_store.h"
#include "store/assessment_store.h"
#include "store/coaching_loader.h"
#include "store/database.h"
#include "store/development_plan_store.h"
#include "store/ledger_loader.h"
#include "store/quarterly_review_store.h"
#include "store/settings_store.h"
#include "store/store_check.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

#include <algorithm>
#include <map>
#include <set>

using namespace chalktalk;
using namespace chalktalk::domain;

namespace {

struct Sample {
    explicit Sample(quint64 seed = 1, int reps = 48, int months = 24) {
        auto opened = store::Database::open(folder.path(QStringLiteral("sample.chalktalk")), store::OpenMode::Create);
        REQUIRE(opened);
        database = std::move(*opened);
        app::SampleOptions options;
        options.reps = reps, options.months = months, options.seed = seed, options.asOf = asOf;
        REQUIRE(app::fillSample(*database, options, clock));
        assessments = store::loadAllAssessments(*database).value();
        plans = store::loadAllDevelopmentPlans(*database).value();
        reviews = store::loadAllQuarterlyReviews(*database).value();
        ledger = store::loadLedger(*database, asOf).value();
        log = store::loadCoachingLog(*database, *ledger, clock.nowUtc().toMSecsSinceEpoch()).value();
    }

    tests::TempFolder folder;
    Clock clock = *Clock::parse(QStringLiteral("2026-06-17T11:10:00Z"));
    Day asOf = *dayFromIso(u"2026-06-17");
    std::unique_ptr<store::Database> database;
    std::vector<Assessment> assessments;
    std::vector<DevelopmentPlan> plans;
    std::vector<QuarterlyReview> reviews;
    LedgerPtr ledger;
    CoachingLogPtr log;
};

const Sample& usual() {
    static const Sample sample;
    return sample;
}

} // namespace

TEST_CASE("the sample has development plans in every state, and some who need one have none") {
    const Sample& sample = usual();
    std::map<DevelopmentState, int> states;
    std::map<Became, int> became;
    int forgotten = 0, ahead = 0, withCommitments = 0, history = 0, judged = 0;
    for (const DevelopmentPlan& plan : sample.plans) {
        ++states[stateOf(plan)];
        if (plan.closedOn) ++became[plan.became];
        CHECK(plan.focus.size() >= fewestFocusSkills);
        CHECK(plan.begunOn <= sample.asOf);
        CHECK((!plan.closedOn || (*plan.closedOn > plan.begunOn && *plan.closedOn <= sample.asOf)));
        withCommitments += plan.commitments.empty() ? 0 : 1;
        history += plan.reviews.size() > 1 ? 1 : 0;
        for (const PlanReview& review : plan.reviews) {
            CHECK(review.day <= sample.asOf);
            CHECK(review.day > plan.begunOn);
            for (const FocusReview& found : review.found) judged += found.outcome.isEmpty() ? 0 : 1;
        }
        const auto* line = sample.log->find(plan.id);
        REQUIRE(line);
        const bool runs = line->state != DevelopmentState::Closed && line->state != DevelopmentState::Draft;
        ahead += runs && line->nextReview && *line->nextReview >= sample.asOf ? 1 : 0;
        forgotten += runs && sample.asOf - line->lastTouched(sample.asOf) >= daysWithoutReview ? 1 : 0;
    }
    for (const auto state : {DevelopmentState::Draft, DevelopmentState::Agreed, DevelopmentState::InProgress,
                             DevelopmentState::Reviewed, DevelopmentState::Closed}) {
        INFO(static_cast<int>(state));
        CHECK(states[state] > 0);
    }
    CHECK(became[Became::Reached] + became[Became::PartlyReached] > 0);
    CHECK(became[Became::NotReached] > 0);
    CHECK(forgotten > 0);
    CHECK(ahead > 2);
    CHECK(withCommitments > 1);
    CHECK(history > 1);
    CHECK(judged > 2);
}

TEST_CASE("the sample's ratings stand on records that are there, and raters differ") {
    const Sample& sample = usual();
    REQUIRE(sample.assessments.size() > 30);
    std::map<Side, int> sides;
    int open = 0, stale = 0, withoutOwn = 0;
    std::map<PersonId, std::map<QString, std::set<int>>> levels; // by person and skill
    for (const Assessment& one : sample.assessments) {
        ++sides[one.side];
        open += one.state == AssessmentState::Open ? 1 : 0;
        withoutOwn += one.withoutOwn ? 1 : 0;
        CHECK(one.ratings.size() <= mostSkills);
        for (const SkillRating& rating : one.ratings) {
            if (rating.level > 0) levels[one.person][rating.skill].insert(rating.level);
            CHECK((rating.level == 0 || !rating.anchor.isEmpty()));
            bool fresh = false;
            for (const Evidence& evidence : rating.evidence) {
                CHECK(evidence.day <= one.day);
                CHECK_FALSE(evidence.sentence.isEmpty());
                fresh |= evidence.day > sample.asOf - 90;
            }
            stale += rating.level > 0 && !fresh ? 1 : 0;
        }
    }
    CHECK(sides[Side::Self] > 0);
    CHECK(sides[Side::FirstLine] > 10);
    CHECK(sides[Side::SecondLine] > 5);
    CHECK(open > 0);
    CHECK(withoutOwn > 0);
    CHECK(stale > 10);
    int differing = 0;
    for (const auto& [person, skills] : levels)
        for (const auto& [skill, seen] : skills) differing += seen.size() > 1 ? 1 : 0;
    CHECK(differing > 5);
    CHECK(store::checkStore(*usual().database)->isEmpty());
}

TEST_CASE("every second-line manager of the sample had a review last quarter, with something kept and something open") {
    const Sample& sample = usual();
    int managers = 0;
    for (PersonIndex p = 0; p < sample.ledger->people().size(); ++p) {
        if (sample.ledger->person(p).role != Role::SecondLineManager) continue;
        ++managers;
        const auto last = std::ranges::find_if(sample.reviews, [&](const QuarterlyReview& review) {
            return review.manager == sample.ledger->person(p).id && review.quarter == *dayFromIso(u"2026-01-01");
        });
        REQUIRE(last != sample.reviews.end());
        CHECK(last->state == ReviewState::Held);
        CHECK(last->answers.size() > 4);
        int kept = 0, open = 0;
        for (const CommitmentId id : last->commitments) {
            const CommitmentLine* line = sample.log->find(id);
            REQUIRE(line);
            kept += line->commitment.state == CommitmentState::Kept ? 1 : 0;
            open += line->commitment.isOpen() ? 1 : 0;
        }
        CHECK(kept > 0);
        CHECK(open > 0);
    }
    CHECK(managers > 1);
    REQUIRE(sample.log->placements().size() == 4);
    for (const PlacementLine& line : sample.log->placements()) CHECK_FALSE(line.placement.reason.isEmpty());
}

TEST_CASE("a small sample and other seeds are filled as well, the same for the same seed") {
    const auto words = [](const Sample& sample) {
        QStringList all;
        for (const DevelopmentPlan& plan : sample.plans) all << plan.purpose << plan.begunOn.toString();
        for (const Assessment& one : sample.assessments) all << one.day.toString();
        return all;
    };
    const Sample small(3, 6, 8), again(3, 6, 8), other(4, 6, 8);
    CHECK(words(small) == words(again));
    CHECK(words(small) != words(other));
    CHECK(store::checkStore(*small.database)->isEmpty());
}
