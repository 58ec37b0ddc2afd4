#include "store/assessment_store.h"

#include "store/audit_store.h"
#include "store/coaching_loader.h"
#include "store/draft_store.h"
#include "store/ledger_loader.h"
#include "store/store_check.h"
#include "tests/store/development_help.h"
#include "tests/support/catch.h"

using namespace chalktalk;
using namespace chalktalk::domain;

namespace {

Assessment done(Assessment assessment) {
    assessment.state = AssessmentState::Done, assessment.doneAtMs = tests::noon + 86'400'000;
    return assessment;
}

ErrorCode refused(tests::DevelopmentStore& store, const Assessment& assessment) {
    const QByteArray before = tests::digestOf(*store);
    const auto kept = store::saveAssessment(*store, assessment, store.zoe, tests::coachingClock());
    REQUIRE_FALSE(kept);
    CHECK(tests::digestOf(*store) == before);
    return kept.error().code;
}

CoachingLogPtr logOf(tests::DevelopmentStore& store) {
    const auto ledger = store::loadLedger(*store, tests::dayIn2026(6, 30));
    REQUIRE(ledger);
    const auto log = store::loadCoachingLog(*store, **ledger);
    REQUIRE(log);
    return *log;
}

Placement placement(const tests::DevelopmentStore& store, Quadrant place, Day from) {
    return {0,
            store.ana,
            store.zoe,
            PlacementKind::SkillWill,
            static_cast<quint8>(place),
            QStringLiteral("I saw her in March"),
            from,
            {}};
}

} // namespace

TEST_CASE("an assessment comes back as it was kept, with every rating and its evidence") {
    tests::DevelopmentStore store;
    Assessment given = store.assessment();
    const Assessment kept = store.keep(given);
    CHECK_FALSE(kept.id.isNull());
    CHECK(kept.version == 1);
    given.id = kept.id, given.version = 1;
    CHECK(kept == given);
    CHECK(store::loadAssessment(*store, kept.id).value() == given);
    given.ratings.pop_back(), given.ratings[0].evidence.pop_back(), given.ratings[0].level = 4;
    const Assessment changed = store.keep(given);
    given.version = 2;
    CHECK(changed == given);
    CHECK(store::checkStore(*store)->size() == 1); // the one-to-ones it names were made up for this test
    CHECK(store::loadAssessmentsOf(*store, store.ana)->size() == 1);
    CHECK(store::loadAssessmentsOf(*store, store.mia)->empty());
    CHECK(store::loadAllAssessments(*store).value() == std::vector{given});
    CHECK_FALSE(store::loadAssessment(*store, {12}));
}

TEST_CASE("two who change one assessment meet, and neither loses a rating") {
    tests::DevelopmentStore store;
    const Assessment first = store.keep(store.assessment());
    store.keep(first);
    CHECK(refused(store, first) == ErrorCode::Conflict);
    Assessment unknown = first;
    unknown.id = {99};
    CHECK(refused(store, unknown) == ErrorCode::Conflict);
}

TEST_CASE("what can't be an assessment is refused, and nothing is written") {
    tests::DevelopmentStore store;
    Assessment wrong = store.assessment();
    wrong.person = {};
    CHECK(refused(store, wrong) == ErrorCode::Invalid);
    wrong = store.assessment(), wrong.rater = {};
    CHECK(refused(store, wrong) == ErrorCode::Invalid);
    wrong = store.assessment(), wrong.ratings[1].skill = wrong.ratings[0].skill;
    CHECK(refused(store, wrong) == ErrorCode::Invalid);
    wrong = store.assessment(), wrong.ratings[0].level = 5;
    CHECK(refused(store, wrong) == ErrorCode::Invalid);
    wrong = store.assessment(), wrong.ratings[0].ownLevel = -1;
    CHECK(refused(store, wrong) == ErrorCode::Invalid);
    wrong = store.assessment(), wrong.rater = wrong.person; // a rater's level of oneself
    CHECK(refused(store, wrong) == ErrorCode::Invalid);
    wrong = store.assessment(), wrong.ratings.clear();
    for (int i = 0; i <= mostSkills; ++i) wrong.ratings.push_back({QString::number(i), {}, 0, {}, {}, 0, {}, {}});
    CHECK(refused(store, wrong) == ErrorCode::Invalid);
    wrong.ratings.pop_back();
    CHECK(store::saveAssessment(*store, wrong, store.zoe, tests::coachingClock())); // as many as can be
    Assessment kept = store.keep(store.assessment());
    kept.rater = store.mia;
    CHECK(refused(store, kept) == ErrorCode::Invalid);
}

TEST_CASE("a rating needs evidence once it is done; one's own needs none, and an open one may still lack it") {
    tests::DevelopmentStore store;
    Assessment bare = store.assessment();
    bare.ratings[0].evidence.clear();
    CHECK(refused(store, done(bare)) == ErrorCode::Invalid);
    const Assessment open = store.keep(bare);
    CHECK(refused(store, done(open)) == ErrorCode::Invalid);
    Assessment own = bare;
    own.rater = own.person, own.side = Side::Self, own.ratings[0].level = 0;
    CHECK(store.keep(done(own)).state == AssessmentState::Done);
    const Assessment seen = store.keep(done(store.assessment()));
    Assessment later = seen;
    later.ratings[0].level = 1; // what was rated stays
    CHECK(refused(store, later) == ErrorCode::Invalid);
    const auto again = store::saveAssessment(*store, seen, store.zoe, tests::coachingClock()); // as it stands
    CHECK(again);
}

TEST_CASE("an open assessment can be given up with its draft; one that is done stays") {
    tests::DevelopmentStore store;
    const Assessment open = store.keep(store.assessment());
    const store::DraftKey key{QStringLiteral("assessment"), open.id.value, store.zoe, store.ana};
    REQUIRE(store::saveDraft(*store, {key, 1, QStringLiteral("typed"), tests::noon}));
    CHECK(store::removeOpenAssessment(*store, open.id, store.zoe, tests::coachingClock()));
    CHECK(store.number("select count(*) from skill_rating") == 0);
    CHECK(store.number("select count(*) from rating_evidence") == 0);
    CHECK_FALSE(store::loadDraft(*store, key)->has_value());
    CHECK_FALSE(store::removeOpenAssessment(*store, open.id, store.zoe, tests::coachingClock()));
    const Assessment kept = store.keep(done(store.assessment()));
    const Status removed = store::removeOpenAssessment(*store, kept.id, store.zoe, tests::coachingClock());
    REQUIRE_FALSE(removed);
    CHECK(removed.error().code == ErrorCode::Invalid);
    CHECK(store::loadAssessment(*store, kept.id).value() == kept);
}

TEST_CASE("saving an assessment takes its form's drafts along, unless it is saved from elsewhere") {
    tests::DevelopmentStore store;
    const store::DraftKey asNew{QStringLiteral("assessment"), 0, store.zoe, store.ana};
    const store::DraftMark mark{815, 4, 0, 0}, later{815, 6, 0, 0};
    const auto save = [&](const Assessment& one, const store::SavedForm& form) {
        return store::saveAssessment(*store, one, store.zoe, tests::coachingClock(), form).value();
    };
    REQUIRE(store::saveDraft(*store, {asNew, 0, QStringLiteral("typed"), tests::noon, mark}));
    Assessment kept = save(store.assessment(), {mark, false});
    CHECK_FALSE(store::loadDraft(*store, asNew)->has_value());
    const store::DraftKey key{QStringLiteral("assessment"), kept.id.value, store.zoe, store.ana};
    REQUIRE(store::saveDraft(*store, {key, 1, QStringLiteral("typed"), tests::noon, later}));
    kept = save(kept, {});
    CHECK(store::loadDraft(*store, key)->has_value());
    save(kept, {later, false});
    CHECK_FALSE(store::loadDraft(*store, key)->has_value());
    CHECK(store.text("select group_concat(action, ' ') from audit") ==
          "import assessment.begin assessment.save assessment.save");
}

TEST_CASE("assessments are lines of the log: the day they were done, and the latest evidence of each rating") {
    tests::DevelopmentStore store;
    const Assessment kept = store.keep(done(store.assessment()));
    const auto log = logOf(store);
    REQUIRE(log->assessments().size() == 1);
    const AssessmentLine& line = log->assessments()[0];
    CHECK(line.id == kept.id);
    CHECK(line.side == Side::SecondLine);
    CHECK(line.state == AssessmentState::Done);
    CHECK(line.day == tests::dayIn2026(6, 2)); // done a day after it was begun
    CHECK(line.withoutOwn);
    REQUIRE(line.ratings.size() == 2);
    CHECK(line.ratings[0].skill == u"listening");
    CHECK(line.ratings[0].ownLevel == 2);
    CHECK(line.ratings[0].level == 3);
    CHECK(line.ratings[0].lastEvidence == tests::dayIn2026(5, 20));
    CHECK(line.ratings[0].evidence == 2);
    CHECK_FALSE(line.ratings[1].lastEvidence);
    CHECK(log->assessmentsOf(line.person).size() == 1);
    CHECK(log->assessmentsOf(line.rater).empty());
}

TEST_CASE("a place by hand has a reason, ends the one before, and is kept for good") {
    tests::DevelopmentStore store;
    const Clock clock = tests::coachingClock();
    const Day march = tests::dayIn2026(3, 1), may = tests::dayIn2026(5, 1), june = tests::dayIn2026(6, 1);
    Placement bare = placement(store, Quadrant::Coach, march);
    bare.reason = QStringLiteral("  ");
    CHECK(store::savePlacement(*store, bare, clock).error().code == ErrorCode::Invalid);
    bare = placement(store, Quadrant::Coach, march), bare.place = 4;
    CHECK(store::savePlacement(*store, bare, clock).error().code == ErrorCode::Invalid);
    bare.kind = PlacementKind::Results, bare.place = 3;
    CHECK(store::savePlacement(*store, bare, clock).error().code == ErrorCode::Invalid);

    REQUIRE(store::savePlacement(*store, placement(store, Quadrant::Coach, march), clock));
    REQUIRE(store::savePlacement(*store, placement(store, Quadrant::Train, may), clock));
    REQUIRE(store::savePlacement(*store, placement(store, Quadrant::Stretch, may), clock)); // of the same day
    auto all = store::loadAllPlacements(*store).value();
    REQUIRE(all.size() == 2);
    CHECK(all[0].quadrant() == Quadrant::Coach);
    CHECK(all[0].to == may - 1);
    CHECK(all[1].quadrant() == Quadrant::Stretch);
    CHECK_FALSE(all[1].to);
    CHECK(all[1].reason == u"I saw her in March");
    // One set for an earlier day holds until the next begins.
    REQUIRE(store::savePlacement(*store, placement(store, Quadrant::Motivate, may - 10), clock));
    all = store::loadAllPlacements(*store).value();
    REQUIRE(all.size() == 3);
    CHECK(all[0].to == may - 11);
    CHECK(all[1].to == may - 1);

    REQUIRE(store::endPlacement(*store, store.ana, PlacementKind::Results, june, store.zoe, clock));
    CHECK_FALSE(store::loadAllPlacements(*store)->back().to); // of the other kind
    const auto anyHolds = [&](Day day) {
        const auto log = logOf(store);
        for (const PlacementLine& line : log->placements()) {
            if (log->placementOf(line.person, PlacementKind::SkillWill, day)) return true;
        }
        return false;
    };
    CHECK(anyHolds(june));
    REQUIRE(store::endPlacement(*store, store.ana, PlacementKind::SkillWill, june, store.zoe, clock));
    CHECK(anyHolds(june - 1));
    CHECK_FALSE(anyHolds(june));
    CHECK(store::loadAllPlacements(*store)->size() == 3);
    CHECK(store::checkStore(*store)->isEmpty());
}
