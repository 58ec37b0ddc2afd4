// A plan's state, its yes, and two versions of one form put together.
#include "domain/assessment.h"
#include "domain/coaching_log.h"
#include "domain/development_plan.h"
#include "domain/review_form.h"
#include "tests/support/catch.h"

using namespace chalktalk;
using namespace chalktalk::domain;

namespace {

const QString s_between = QStringLiteral("---");
const PersonId priya{11}, marta{12}, dana{13};
Day day(int number) { return Day{static_cast<qint32>(20'000 + number)}; }

FocusSkill focus(QStringView skill, int now, int aimed) {
    FocusSkill focus;
    focus.skill = skill.toString(), focus.name = skill.toString();
    focus.levelNow = now, focus.levelAimed = aimed;
    return focus;
}

DevelopmentAction action(QStringView what, PersonId owner, std::optional<Day> due = {}) {
    DevelopmentAction action;
    action.what = what.toString(), action.owner = owner, action.due = due;
    return action;
}

PlanReview review(qint64 atMs, Day on, QStringView words = {}) {
    PlanReview review;
    review.by = marta, review.atMs = atMs, review.day = on, review.repWords = words.toString();
    return review;
}

SkillRating rating(QStringView skill) {
    SkillRating rating;
    rating.skill = skill.toString();
    return rating;
}

DevelopmentPlan plan() {
    DevelopmentPlan plan;
    plan.id = {1};
    plan.version = 3;
    plan.person = priya, plan.author = marta, plan.coach = dana;
    plan.begunOn = day(0);
    plan.focus = {focus(u"listening", 2, 3), focus(u"agenda", 1, 2)};
    plan.actions = {action(u"Two calls a week together", dana, day(30))};
    plan.contentAtMs = 1000;
    return plan;
}

void agree(DevelopmentPlan& plan, PersonId by, qint64 atMs, Day on) {
    plan.agreements.push_back({by, atMs, on, false});
}

} // namespace

TEST_CASE("a plan is a draft until all three have said yes, each on a day of their own") {
    DevelopmentPlan p = plan();
    CHECK(stateOf(p) == DevelopmentState::Draft);
    agree(p, marta, 1000, day(1));
    agree(p, dana, 1500, day(2));
    CHECK(stateOf(p) == DevelopmentState::Draft);
    CHECK_FALSE(p.agreedOn());
    agree(p, priya, 2000, day(4));
    CHECK(stateOf(p) == DevelopmentState::Agreed);
    CHECK(p.agreedOn() == day(4));
    CHECK(p.isAgreed());
}

TEST_CASE("an author who is the daily coach says yes once") {
    DevelopmentPlan p = plan();
    p.coach = {};
    agree(p, marta, 1000, day(1));
    agree(p, priya, 1000, day(1));
    CHECK(stateOf(p) == DevelopmentState::Agreed);
}

TEST_CASE("a plan that was changed after a yes waits for it again, and goes on meanwhile") {
    DevelopmentPlan p = plan();
    for (const PersonId who : {marta, dana, priya}) agree(p, who, 2000, day(1));
    p.contentAtMs = 3000;
    CHECK_FALSE(p.isAgreedBy(priya));
    CHECK_FALSE(p.isAgreed());
    CHECK(p.wasAgreed());
    CHECK(stateOf(p) == DevelopmentState::Agreed);
}

TEST_CASE(
    "an agreed plan is in progress from the first action done or commitment attached, then reviewed, then closed") {
    DevelopmentPlan p = plan();
    p.actions[0].state = ActionState::Done;
    CHECK(stateOf(p) == DevelopmentState::Draft); // nobody agreed yet
    for (const PersonId who : {marta, dana, priya}) agree(p, who, 2000, day(1));
    CHECK(stateOf(p) == DevelopmentState::InProgress);
    p.actions[0].state = ActionState::Open;
    p.commitments = {CommitmentId{7}};
    CHECK(stateOf(p) == DevelopmentState::InProgress);
    p.reviews.push_back(review(5000, day(28)));
    CHECK(stateOf(p) == DevelopmentState::Reviewed);
    p.closedOn = day(60);
    CHECK(stateOf(p) == DevelopmentState::Closed);
}

TEST_CASE("ticking an action off changes nothing that was agreed; another aim does") {
    const DevelopmentPlan before = plan();
    DevelopmentPlan after = before;
    after.actions[0].state = ActionState::Done;
    after.actions[0].closedOn = day(9);
    CHECK(saysTheSame(before, after));
    after.focus[0].levelAimed = 4;
    CHECK_FALSE(saysTheSame(before, after));
}

TEST_CASE("the next review is the earliest planned after the last one held, also when it is past its day") {
    DevelopmentPlan p = plan();
    p.reviewDays = {day(28), day(56)};
    CHECK(p.nextReview() == day(28));
    p.reviews.push_back(review(1, day(29)));
    CHECK(p.nextReview() == day(56));
    p.reviews.push_back(review(2, day(57)));
    CHECK_FALSE(p.nextReview());
}

TEST_CASE("two versions of a plan: words of both, what only one side changed, every yes and every review") {
    const DevelopmentPlan base = plan();
    DevelopmentPlan mine = base, theirs = base;
    theirs.version = 4;
    mine.focus[0].why = QStringLiteral("She said the customer talked for two minutes");
    theirs.focus[0].levelAimed = 4;
    theirs.actions.push_back(action(u"Listens to her own call", priya));
    mine.purpose = QStringLiteral("Mine");
    theirs.purpose = QStringLiteral("Theirs");
    agree(theirs, dana, 2000, day(2));
    theirs.reviews.push_back(review(7, day(28), u"Better"));
    const DevelopmentPlan both = withBoth(mine, theirs, s_between, &base);
    CHECK(both.version == 4);
    CHECK(both.focus[0].why == mine.focus[0].why);
    CHECK(both.focus[0].levelAimed == 4);
    CHECK(both.actions.size() == 2);
    CHECK(both.purpose == QStringLiteral("Mine\n---\nTheirs"));
    CHECK(both.isAgreedBy(dana));
    REQUIRE(both.reviews.size() == 1);
    CHECK(both.reviews[0].repWords == QStringLiteral("Better"));
}

TEST_CASE("two versions of a plan: a focus skill that the other side took away stays away unless I wrote on in it") {
    const DevelopmentPlan base = plan();
    DevelopmentPlan mine = base, theirs = base;
    theirs.focus.erase(theirs.focus.begin());
    CHECK(withBoth(mine, theirs, s_between, &base).focus.size() == 1);
    mine.focus[0].why = QStringLiteral("Because");
    CHECK(withBoth(mine, theirs, s_between, &base).focus.size() == 2);
}

TEST_CASE("two versions of an assessment: each side's levels, my own where both changed one, and all evidence") {
    Assessment base;
    base.id = {5};
    base.person = priya, base.rater = dana;
    base.ratings = {rating(u"listening"), rating(u"agenda")};
    Assessment mine = base, theirs = base;
    theirs.version = 2;
    theirs.ratings[0].ownLevel = 3;
    theirs.ratings[0].ownAnchor = QStringLiteral("asks and waits");
    theirs.ownDoneAtMs = 500;
    mine.ratings[0].level = 2;
    theirs.ratings[1].level = 4;
    mine.ratings[1].level = 1;
    mine.ratings[0].evidence = {{EvidenceKind::Debrief, 1, day(1), QStringLiteral("One")}};
    theirs.ratings[0].evidence = {{EvidenceKind::OneToOne, 1, day(2), QStringLiteral("Two")}};
    const Assessment both = withBoth(mine, theirs, s_between, &base);
    CHECK(both.ratings[0].ownLevel == 3);
    CHECK(both.ratings[0].ownAnchor == QStringLiteral("asks and waits"));
    CHECK(both.ratings[0].level == 2);
    CHECK(both.ratings[1].level == 1);
    CHECK(both.ratings[0].evidence.size() == 2);
    CHECK(both.ownDoneAtMs == 500);
    CHECK(both.version == 2);
}

TEST_CASE("the rater's column opens after the person's own, or when they are not there, and never of oneself") {
    Assessment a;
    a.person = priya, a.rater = dana;
    CHECK_FALSE(a.raterMayRate());
    a.ownDoneAtMs = 1;
    CHECK(a.raterMayRate());
    a.ownDoneAtMs = 0, a.withoutOwn = true;
    CHECK(a.raterMayRate());
    a.rater = priya;
    CHECK_FALSE(a.raterMayRate());
}

TEST_CASE("two versions of a quarterly review keep both answers, and held is held") {
    QuarterlyReview base;
    base.answers = {{QStringLiteral("plans"), QStringLiteral("Which two?"), {}}};
    ReviewForm mine{base, {}, {}};
    QuarterlyReview theirs = base;
    mine.review.answers[0].answer = QStringLiteral("Ana and Ben");
    theirs.answers[0].answer = QStringLiteral("Cleo");
    theirs.state = ReviewState::Held;
    theirs.heldOn = day(3);
    const ReviewForm both = withBoth(mine, theirs, s_between, &base);
    CHECK(both.review.answers[0].answer == QStringLiteral("Ana and Ben\n---\nCleo"));
    CHECK(both.review.state == ReviewState::Held);
    CHECK(both.review.heldOn == day(3));
}

TEST_CASE("the log finds the plan that ran on a day, and what was set by hand then") {
    DevelopmentLines lines;
    DevelopmentPlanLine first, second;
    first.id = {1}, first.person = 4, first.begunOn = day(0), first.closedOn = day(40);
    second.id = {2}, second.person = 4, second.begunOn = day(50);
    second.reviewedOn = {day(60), day(80)};
    second.agreedOn = day(52);
    lines.plans = {second, first};
    Placement early;
    early.id = 1, early.person = priya, early.by = dana, early.kind = PlacementKind::Results, early.place = 0;
    early.reason = QStringLiteral("New patch"), early.from = day(0), early.to = day(9);
    Placement late = early;
    late.id = 2, late.place = 2, late.from = day(10), late.to.reset();
    lines.placements = {{4, late}, {4, early}};
    const CoachingLog log({}, {}, {}, {}, {}, {}, std::move(lines));
    REQUIRE(log.planOn(4, day(39)));
    CHECK(log.planOn(4, day(39))->id == DevelopmentPlanId{1});
    CHECK(log.planOn(4, day(45)) == nullptr);
    REQUIRE(log.planOn(4, day(55)));
    CHECK(log.planOn(4, day(55))->lastTouched(day(55)) == day(52));
    CHECK(log.planOn(4, day(55))->lastTouched(day(51)) == day(50));
    CHECK(log.planOn(4, day(70))->lastTouched(day(70)) == day(60));
    REQUIRE(log.placementOf(4, PlacementKind::Results, day(5)));
    CHECK(log.placementOf(4, PlacementKind::Results, day(5))->resultGroup() == ResultGroup::A);
    CHECK(log.placementOf(4, PlacementKind::Results, day(99))->resultGroup() == ResultGroup::C);
    CHECK(log.placementOf(4, PlacementKind::SkillWill, day(5)) == nullptr);
    CHECK(log.placementOf(3, PlacementKind::Results, day(5)) == nullptr);
}
