#include "store/development_plan_store.h"

#include "store/call_store.h"
#include "store/coaching_loader.h"
#include "store/draft_store.h"
#include "store/ledger_loader.h"
#include "store/store_check.h"
#include "tests/store/development_help.h"
#include "tests/support/catch.h"

using namespace chalktalk;
using namespace chalktalk::domain;

namespace {

constexpr qint64 s_hour = 3'600'000;

ErrorCode refused(tests::DevelopmentStore& store, const DevelopmentPlan& plan) {
    const QByteArray before = tests::digestOf(*store);
    const auto kept = store::saveDevelopmentPlan(*store, plan, store.zoe, tests::coachingClock());
    REQUIRE_FALSE(kept);
    CHECK(tests::digestOf(*store) == before);
    return kept.error().code;
}

Agreement yes(PersonId by, qint64 atMs) { return {by, atMs, tests::dayIn2026(6, 1), false}; }

DevelopmentPlan agreed(tests::DevelopmentStore& store, DevelopmentPlan plan) {
    plan.agreements = {yes(store.ana, tests::noon + 1), yes(store.mia, tests::noon + 2),
                       yes(store.zoe, tests::noon + 3)};
    return store.keep(plan);
}

DevelopmentPlanLine lineOf(tests::DevelopmentStore& store) {
    const auto ledger = store::loadLedger(*store, tests::dayIn2026(6, 30));
    REQUIRE(ledger);
    const auto log = store::loadCoachingLog(*store, **ledger);
    REQUIRE(log);
    REQUIRE((*log)->plans().size() == 1);
    return (*log)->plans()[0];
}

} // namespace

TEST_CASE("a development plan comes back as it was kept, with facts, actions, agreements and reviews") {
    tests::DevelopmentStore store;
    const auto session = store.save(store.session(), {store.commitment()});
    DevelopmentPlan given = store.plan();
    given.commitments = {session.commitments[0].id};
    given.agreements = {{store.ana, tests::noon + 1, tests::dayIn2026(6, 1), true}, yes(store.zoe, tests::noon + 2)};
    given.reviews = {store.planReview(tests::noon + s_hour), store.planReview(tests::noon + 2 * s_hour)};
    given.closedOn = tests::dayIn2026(6, 30), given.became = Became::PartlyReached;
    given.becameWords = QStringLiteral("Better, \"and\" calmer");
    const DevelopmentPlan kept = store.keep(given);
    given.id = kept.id, given.version = 1;
    CHECK(kept == given);
    CHECK(store::loadDevelopmentPlan(*store, kept.id).value() == given);
    CHECK(store::loadDevelopmentPlansOf(*store, store.ana)->size() == 1);
    CHECK(store::loadDevelopmentPlansOf(*store, store.mia)->empty());
    CHECK(store::loadAllDevelopmentPlans(*store).value() == std::vector{given});
    CHECK_FALSE(store::loadDevelopmentPlan(*store, {12}));
}

TEST_CASE("what was agreed on changes with its words, and a yes holds for the words it was said to") {
    tests::DevelopmentStore store;
    DevelopmentPlan plan = agreed(store, store.plan());
    CHECK(plan.isAgreed());
    const auto saveAt = [&store](const DevelopmentPlan& changed, qint64 ms) {
        auto kept = store::saveDevelopmentPlan(*store, changed, store.zoe, tests::clockAt(ms));
        REQUIRE(kept);
        return *kept;
    };
    plan.actions[1].state = ActionState::Done, plan.actions[1].closedOn = tests::dayIn2026(6, 3);
    plan = saveAt(plan, tests::noon + s_hour); // what becomes of an action changes nothing that was agreed
    const auto isAt = [](qint64 atMs, qint64 began) {
        return atMs >= began && atMs < began + 60'000;
    }; // a clock that runs
    CHECK(isAt(plan.contentAtMs, tests::noon));
    CHECK(plan.isAgreed());
    plan.purpose += QStringLiteral(" and after");
    plan = saveAt(plan, tests::noon + 2 * s_hour);
    CHECK(isAt(plan.contentAtMs, tests::noon + 2 * s_hour));
    CHECK_FALSE(plan.isAgreed());
    CHECK(plan.wasAgreed());
    // A yes that comes together with a change is one to the change, whatever the clock on its desk said.
    plan.purpose += QStringLiteral("wards");
    plan.agreements = {yes(store.zoe, tests::noon + 2 * s_hour + 1)};
    plan = saveAt(plan, tests::noon + 3 * s_hour);
    CHECK(plan.isAgreedBy(store.zoe));
    CHECK_FALSE(plan.isAgreedBy(store.ana));
    REQUIRE(plan.agreementOf(store.ana)); // hers, to the earlier words, is kept though the form left it out
    CHECK(plan.agreementOf(store.ana)->atMs == tests::noon + 1);
}

TEST_CASE("words that change while the clock stands back are nobody's yes, and a yes said to them with it is one") {
    tests::DevelopmentStore store;
    DevelopmentPlan plan = agreed(store, store.plan());
    REQUIRE(plan.isAgreed());
    plan.purpose += QStringLiteral(" and after");
    plan.agreements = {yes(store.zoe, tests::noon + 4)};
    auto kept = store::saveDevelopmentPlan(*store, plan, store.zoe, tests::clockAt(tests::noon - 5 * s_hour));
    REQUIRE(kept);
    CHECK_FALSE(kept->isAgreedBy(store.ana));
    CHECK_FALSE(kept->isAgreedBy(store.mia));
    CHECK(kept->isAgreedBy(store.zoe));
}

TEST_CASE("reviews are added and never changed or lost") {
    tests::DevelopmentStore store;
    DevelopmentPlan plan = agreed(store, store.plan());
    plan.reviews = {store.planReview(tests::noon + s_hour)};
    plan = store.keep(plan);
    REQUIRE(plan.reviews.size() == 1);
    DevelopmentPlan other = plan;
    other.reviews[0].repWords = QStringLiteral("rewritten");
    other.reviews[0].found.clear();
    other.reviews.push_back(store.planReview(tests::noon + 3 * s_hour));
    plan = store.keep(other);
    REQUIRE(plan.reviews.size() == 2);
    CHECK(plan.reviews[0] == store.planReview(tests::noon + s_hour));
    CHECK(plan.reviews[1] == store.planReview(tests::noon + 3 * s_hour));
    other = plan;
    other.reviews = {store.planReview(tests::noon + 2 * s_hour)}; // without those that are there
    plan = store.keep(other);
    REQUIRE(plan.reviews.size() == 3);
    CHECK(plan.reviews[1].atMs == tests::noon + 2 * s_hour); // oldest first
    CHECK(store.text("select group_concat(action, ' ') from audit where id > 1") ==
          "development.agree development.review development.review development.save");
}

TEST_CASE("what can't be a development plan is refused, and nothing is written") {
    tests::DevelopmentStore store;
    const auto with = [&store](auto change) {
        DevelopmentPlan plan = store.plan();
        change(plan);
        return plan;
    };
    CHECK(refused(store, with([](auto& p) { p.person = {}; })) == ErrorCode::Invalid);
    CHECK(refused(store, with([](auto& p) { p.author = {}; })) == ErrorCode::Invalid);
    CHECK(refused(store, with([](auto& p) { p.author = p.person; })) == ErrorCode::Invalid);
    CHECK(refused(store, with([](auto& p) { p.focus[1].skill = p.focus[0].skill; })) == ErrorCode::Invalid);
    CHECK(refused(store, with([](auto& p) { p.focus[0].levelAimed = 5; })) == ErrorCode::Invalid);
    CHECK(refused(store, with([](auto& p) { p.closedOn = p.begunOn; })) == ErrorCode::Invalid); // without what became
    CHECK(refused(store, with([](auto& p) { p.actions[0].closedOn.reset(); })) == ErrorCode::Invalid);
    CHECK(refused(store, with([](auto& p) {
                      p.focus.resize(4);
                      p.focus[2].skill = u'c', p.focus[3].skill = u'd';
                  })) == ErrorCode::Invalid);
    const DevelopmentPlan first = store.keep(store.plan());
    CHECK(refused(store, store.plan()) == ErrorCode::Invalid); // a second one while the first is open
    store.keep(first);
    CHECK(refused(store, first) == ErrorCode::Conflict);
    DevelopmentPlan closed = store::loadDevelopmentPlan(*store, first.id).value();
    closed.closedOn = tests::dayIn2026(6, 9), closed.became = Became::Overtaken;
    closed = store.keep(closed);
    CHECK(store.keep(store.plan()).version == 1); // after it
    closed.closedOn.reset(), closed.became = Became::Unsaid;
    CHECK(refused(store, closed) == ErrorCode::Invalid); // two at a time, by the back door
}

TEST_CASE("a draft nobody agreed to can be removed; a plan that somebody said yes to stays") {
    tests::DevelopmentStore store;
    const Clock clock = tests::coachingClock();
    const auto session = store.save(store.session(), {store.commitment()});
    DevelopmentPlan plan = store.plan();
    plan.commitments = {session.commitments[0].id};
    plan = store.keep(plan);
    const store::DraftKey key{QStringLiteral("development"), plan.id.value, store.zoe, store.ana};
    REQUIRE(store::saveDraft(*store, {key, 1, QStringLiteral("typed"), tests::noon}));
    REQUIRE(store::removeDevelopmentDraft(*store, plan.id, store.zoe, clock));
    for (const char* table : {"development_plan", "focus_skill", "focus_fact", "focus_evidence", "development_action",
                              "plan_review_day", "plan_commitment"})
        CHECK(store.number((std::string("select count(*) from ") + table).c_str()) == 0);
    CHECK_FALSE(store::loadDraft(*store, key)->has_value());
    CHECK(store.number("select count(*) from commitment") == 1);

    plan = store.plan();
    plan.agreements = {yes(store.ana, tests::noon + 1)};
    plan = store.keep(plan);
    CHECK(store::removeDevelopmentDraft(*store, plan.id, store.zoe, clock).error().code == ErrorCode::Invalid);
    CHECK(store::loadDevelopmentPlan(*store, plan.id).value() == plan);
    CHECK(store::removeDevelopmentDraft(*store, {12}, store.zoe, clock).error().code == ErrorCode::NotFound);
}

TEST_CASE("commitments are attached and taken off, and one that is taken back leaves the plan first") {
    tests::DevelopmentStore store;
    const Clock clock = tests::coachingClock();
    auto session = store.save(store.session(), {store.commitment(), store.commitment()});
    const CommitmentId one = session.commitments[0].id, two = session.commitments[1].id;
    const DevelopmentPlan plan = store.keep(store.plan());
    const auto attached = [&] { return store::loadDevelopmentPlan(*store, plan.id)->commitments.size(); };
    DevelopmentPlan attaching = plan;
    attaching.commitments = {one, two};
    attaching = store.keep(attaching);
    CHECK(attached() == 2);
    attaching.commitments = {one};
    attaching = store.keep(attaching);
    CHECK(attached() == 1);
    store::SessionSave without{session.session, {}, {one}, store.mia};
    REQUIRE(store::saveSession(*store, without, clock));
    CHECK(attached() == 0);
    CHECK(store.number("select count(*) from commitment") == 1);
    // A form that still names it keeps the rest of the plan.
    DevelopmentPlan stale = attaching;
    stale.commitments = {one, two};
    CHECK(store.keep(stale).commitments == std::vector{two});
    CHECK(store::checkStore(*store)->size() == 1); // the call its evidence names was made up for this test
}

TEST_CASE("a plan's line in the log says where it stands") {
    tests::DevelopmentStore store;
    DevelopmentPlan plan = store.keep(store.plan());
    CHECK(lineOf(store).state == DevelopmentState::Draft);
    plan = agreed(store, plan);
    DevelopmentPlanLine line = lineOf(store);
    CHECK(line.state == DevelopmentState::InProgress); // agreed, and one action done
    CHECK(line.agreedByPerson);
    CHECK(line.agreedByAuthor);
    CHECK(line.agreedByCoach);
    CHECK(line.agreedOn == tests::dayIn2026(6, 1));
    CHECK(line.nextReview == tests::dayIn2026(6, 29));
    CHECK_FALSE(line.lastReview);
    CHECK(line.actions == 2);
    CHECK(line.actionsDone == 1);
    CHECK(line.openActionsDue.empty());
    REQUIRE(line.focus.size() == 2);
    CHECK(line.focus[0].indicator == u"discovery_to_demo");
    CHECK(line.focus[0].levelAimed == 3);
    plan.reviews = {store.planReview(tests::noon + s_hour)};
    plan = store.keep(plan);
    line = lineOf(store);
    CHECK(line.state == DevelopmentState::Reviewed);
    CHECK(line.lastReview == tests::dayIn2026(6, 29));
    CHECK(line.nextReview == tests::dayIn2026(7, 27));
    plan.closedOn = tests::dayIn2026(6, 30), plan.became = Became::Reached;
    store.keep(plan);
    line = lineOf(store);
    CHECK(line.state == DevelopmentState::Closed);
    CHECK(line.became == Became::Reached);
    CHECK(line.ranOn(tests::dayIn2026(6, 29)));
    CHECK_FALSE(line.ranOn(tests::dayIn2026(6, 30)));
}
