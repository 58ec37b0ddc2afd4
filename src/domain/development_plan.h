// A development plan: two or three skills, why, what will be done by whom until when, how progress will be seen, and
// what its reviews found. Written by the second line together with the rep; the first line coaches it day by day.
#pragma once

#include "domain/commitment.h"
#include "domain/evidence.h"
#include "domain/frozen_fact.h"

#include <algorithm>
#include <vector>

namespace chalktalk::domain {

inline constexpr int fewestFocusSkills = 2, mostFocusSkills = 3;
inline constexpr int daysWithoutReview = 45; // a plan that runs longer without one is listed

struct FocusSkill {
    QString skill, name; // id in the competency model, and as it was called then
    GapKind gap = GapKind::Unsaid;
    int levelNow = 0, levelAimed = 0; // 0: not said
    QString why;                      // in their own words
    std::vector<FrozenFact> facts;    // as they stood when they were put here
    std::vector<Evidence> evidence;
    // How progress will be seen, beside the level: an indicator with its baseline, frozen when it was chosen.
    QString indicator; // id; empty: none named
    Move move = Move::Up;
    std::optional<FrozenFact> baseline;

    friend bool operator==(const FocusSkill&, const FocusSkill&) = default;
};

struct DevelopmentAction {
    QString what;
    PersonId owner; // null: not said yet
    std::optional<Day> due;
    ActionState state = ActionState::Open;
    std::optional<Day> closedOn;

    [[nodiscard]] bool isOverdue(Day today) const { return state == ActionState::Open && due && *due < today; }

    friend bool operator==(const DevelopmentAction&, const DevelopmentAction&) = default;
};

// Somebody said yes to the plan as it then stood.
struct Agreement {
    PersonId by;
    qint64 atMs = 0;      // UTC
    Day day;              // in the store's time zone
    bool onPaper = false; // written down for them by whoever had the plan open

    friend bool operator==(const Agreement&, const Agreement&) = default;
};

struct FocusReview { // what a review found of one focus skill
    QString skill;
    int level = 0;   // where the person stands now; 0: not said
    QString outcome; // of the indicator's verdict: "moved", "not-moved", "too-early"; empty without one
    QString verdict; // in words, with counts, as it was read then

    friend bool operator==(const FocusReview&, const FocusReview&) = default;
};

struct PlanReview {
    PersonId by;
    qint64 atMs = 0; // UTC
    Day day;
    QString repWords; // first: how it went
    QString coachView;
    std::vector<FocusReview> found;

    friend bool operator==(const PlanReview&, const PlanReview&) = default;
};

struct DevelopmentPlan {
    DevelopmentPlanId id; // null until first saved
    int version = 0;
    PersonId person, author, coach; // whose it is; second line; first line
    Day begunOn;
    QString purpose; // what this person wants from it, in their words
    std::vector<FocusSkill> focus;
    std::vector<DevelopmentAction> actions;
    std::vector<Day> reviewDays;           // agreed ahead; rising
    std::vector<CommitmentId> commitments; // of one-to-ones, attached
    std::vector<Agreement> agreements;     // the latest of each
    qint64 contentAtMs = 0;                // when what was agreed on last changed
    std::vector<PlanReview> reviews;       // oldest first; never changed
    std::optional<Day> closedOn;
    Became became = Became::Unsaid;
    QString becameWords;

    [[nodiscard]] const Agreement* agreementOf(PersonId who) const {
        const auto at = std::ranges::find(agreements, who, &Agreement::by);
        return at == agreements.end() ? nullptr : &*at;
    }
    // Said yes to it as it stands now.
    [[nodiscard]] bool isAgreedBy(PersonId who) const {
        const Agreement* said = agreementOf(who);
        return said && said->atMs >= contentAtMs;
    }
    // All three (two, where the author is the daily coach).
    [[nodiscard]] bool isAgreed() const {
        return isAgreedBy(person) && isAgreedBy(author) && (coach.isNull() || isAgreedBy(coach));
    }
    // All said yes once, to this or an earlier wording.
    [[nodiscard]] bool wasAgreed() const {
        return agreementOf(person) && agreementOf(author) && (coach.isNull() || agreementOf(coach));
    }
    [[nodiscard]] std::optional<Day> agreedOn() const; // the day of the last yes of an agreed plan
    // The earliest planned after the last review held, be it past its day.
    [[nodiscard]] std::optional<Day> nextReview() const;

    friend bool operator==(const DevelopmentPlan&, const DevelopmentPlan&) = default;
};

// Closed with what became of it; else reviewed once it has a review; in progress from the first action done or
// commitment attached after everybody agreed; agreed; draft.
[[nodiscard]] DevelopmentState stateOf(const DevelopmentPlan& plan);
// What everybody agrees on: purpose, focus, actions without their state, review days. Two plans that say the same are
// agreed on alike.
[[nodiscard]] bool saysTheSame(const DevelopmentPlan& a, const DevelopmentPlan& b);
// One's own form with what somebody else saved of the same plan meanwhile, as withBoth of a call does it.
[[nodiscard]] DevelopmentPlan withBoth(DevelopmentPlan mine, const DevelopmentPlan& theirs, const QString& line,
                                       const DevelopmentPlan* base = nullptr);

} // namespace chalktalk::domain
