#include "domain/development_plan.h"

#include "domain/three_versions.h"

namespace chalktalk::domain {

namespace {

// What stays the same whatever becomes of it.
DevelopmentAction agreedPart(DevelopmentAction action) {
    action.state = ActionState::Open;
    action.closedOn.reset();
    return action;
}

void mergeFocus(FocusSkill& own, const FocusSkill& other, const FocusSkill* before, const ThreeVersions& both) {
    ThreeVersions::choice(own.gap, other.gap, of(before, &FocusSkill::gap));
    ThreeVersions::choice(own.levelNow, other.levelNow, of(before, &FocusSkill::levelNow));
    ThreeVersions::choice(own.levelAimed, other.levelAimed, of(before, &FocusSkill::levelAimed));
    both.text(own.why, other.why, of(before, &FocusSkill::why));
    ThreeVersions::list(
        own.facts, other.facts, of(before, &FocusSkill::facts),
        [](const FrozenFact& a, const FrozenFact& b) { return a.indicator == b.indicator; },
        [](FrozenFact&, const FrozenFact&, const FrozenFact*) {});
    ThreeVersions::list(
        own.evidence, other.evidence, of(before, &FocusSkill::evidence),
        [](const Evidence& a, const Evidence& b) { return a.kind == b.kind && a.record == b.record; },
        [&both](Evidence& one, const Evidence& two, const Evidence* was) {
            both.text(one.sentence, two.sentence, of(was, &Evidence::sentence));
        });
    const QString indicator = own.indicator;
    ThreeVersions::choice(own.indicator, other.indicator, of(before, &FocusSkill::indicator));
    if (own.indicator != indicator) own.move = other.move, own.baseline = other.baseline;
}

void mergeActions(DevelopmentPlan& mine, const DevelopmentPlan& theirs, const DevelopmentPlan* base) {
    ThreeVersions::list(
        mine.actions, theirs.actions, of(base, &DevelopmentPlan::actions),
        [](const DevelopmentAction& a, const DevelopmentAction& b) { return a.what == b.what; },
        [](DevelopmentAction& own, const DevelopmentAction& other, const DevelopmentAction* before) {
            ThreeVersions::choice(own.owner, other.owner, of(before, &DevelopmentAction::owner));
            ThreeVersions::choice(own.due, other.due, of(before, &DevelopmentAction::due));
            const ActionState was = own.state;
            ThreeVersions::choice(own.state, other.state, of(before, &DevelopmentAction::state));
            if (own.state != was) own.closedOn = other.closedOn;
        });
}

} // namespace

std::optional<Day> DevelopmentPlan::agreedOn() const {
    if (!wasAgreed()) return std::nullopt;
    std::optional<Day> last;
    for (const Agreement& said : agreements)
        if (said.by == person || said.by == author || said.by == coach)
            last = std::max(last.value_or(said.day), said.day);
    return last;
}

std::optional<Day> DevelopmentPlan::nextReview() const {
    for (const Day day : reviewDays)
        if (reviews.empty() || day > reviews.back().day) return day;
    return std::nullopt;
}

DevelopmentState stateOf(const DevelopmentPlan& plan) {
    if (plan.closedOn) return DevelopmentState::Closed;
    if (!plan.reviews.empty()) return DevelopmentState::Reviewed;
    if (!plan.wasAgreed()) return DevelopmentState::Draft;
    const bool acted =
        !plan.commitments.empty() || std::ranges::any_of(plan.actions, [](const DevelopmentAction& action) {
            return action.state == ActionState::Done;
        });
    return acted ? DevelopmentState::InProgress : DevelopmentState::Agreed;
}

bool saysTheSame(const DevelopmentPlan& a, const DevelopmentPlan& b) {
    return a.purpose == b.purpose && a.focus == b.focus && a.reviewDays == b.reviewDays && a.author == b.author &&
           a.coach == b.coach && std::ranges::equal(a.actions, b.actions, {}, agreedPart, agreedPart);
}

DevelopmentPlan withBoth(DevelopmentPlan mine, const DevelopmentPlan& theirs, const QString& line,
                         const DevelopmentPlan* base) {
    const ThreeVersions both(line);
    mine.version = theirs.version;
    both.text(mine.purpose, theirs.purpose, of(base, &DevelopmentPlan::purpose));
    ThreeVersions::choice(mine.author, theirs.author, of(base, &DevelopmentPlan::author));
    ThreeVersions::choice(mine.coach, theirs.coach, of(base, &DevelopmentPlan::coach));
    ThreeVersions::list(
        mine.focus, theirs.focus, of(base, &DevelopmentPlan::focus),
        [](const FocusSkill& a, const FocusSkill& b) { return a.skill == b.skill; },
        [&both](FocusSkill& own, const FocusSkill& other, const FocusSkill* before) {
            mergeFocus(own, other, before, both);
        });
    mergeActions(mine, theirs, base);
    ThreeVersions::list(mine.reviewDays, theirs.reviewDays, of(base, &DevelopmentPlan::reviewDays));
    std::ranges::sort(mine.reviewDays);
    ThreeVersions::list(mine.commitments, theirs.commitments, of(base, &DevelopmentPlan::commitments));
    // A yes is a yes from the latest time on, and what a review found stays.
    for (const Agreement& said : theirs.agreements) {
        const auto own = std::ranges::find(mine.agreements, said.by, &Agreement::by);
        if (own == mine.agreements.end())
            mine.agreements.push_back(said);
        else if (own->atMs < said.atMs)
            *own = said;
    }
    mine.contentAtMs = std::max(mine.contentAtMs, theirs.contentAtMs);
    for (const PlanReview& review : theirs.reviews)
        if (std::ranges::find(mine.reviews, review) == mine.reviews.end()) mine.reviews.push_back(review);
    std::ranges::stable_sort(mine.reviews, {}, &PlanReview::atMs);
    if (!mine.closedOn && theirs.closedOn) mine.closedOn = theirs.closedOn, mine.became = theirs.became;
    both.text(mine.becameWords, theirs.becameWords, of(base, &DevelopmentPlan::becameWords));
    return mine;
}

} // namespace chalktalk::domain
