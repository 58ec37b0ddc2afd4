// A call (meeting, phone, visit) with its plan before and its debrief after: one record, planned and looked back on by
// the same two people.
//
// What was planned and what came of it stand in one line each: a question with its answer, a piece of information with
// what was learned, a trouble with whether it came. Lines that nobody had planned are marked so.
#pragma once

#include "base/day.h"
#include "base/ids.h"
#include "domain/call_words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <QString>
#include <vector>

namespace chalktalk::domain {

struct CallQuestion {
    QString text;
    QString goodAnswer; // what a good answer sounds like
    bool planned = true;
    Said asked = Said::Unsaid;
    QString answer; // what came back

    friend bool operator==(const CallQuestion&, const CallQuestion&) = default;
};

struct CallInformation { // to get
    QString text;
    bool planned = true;
    Said got = Said::Unsaid;
    QString learned;

    friend bool operator==(const CallInformation&, const CallInformation&) = default;
};

struct CallTrouble { // what might go wrong, with the answer to it
    QString text;
    QString answer;
    bool planned = true; // false: came unforeseen
    Said came = Said::Unsaid;
    QString how; // it went

    friend bool operator==(const CallTrouble&, const CallTrouble&) = default;
};

struct Attendee { // of the customer
    QString name, role;
    Stance stance = Stance::Unknown;
    bool decides = false; // can decide on the money

    friend bool operator==(const Attendee&, const Attendee&) = default;
};

struct CallPlan {
    PlanState state = PlanState::None;
    qint64 readyAtMs = 0; // UTC; when it was first said to be ready and has been since
    QString kindTemplate; // id in the content file; empty: begun without one
    QString milestone;    // the advance: what the customer will do
    std::optional<Day> milestoneBy;
    QString fallback;
    QString agenda;      // as it is offered to the customer
    QString value;       // in the customer's money
    QString opens, ends; // who opens; how it ends in time
    int score = 0;       // 0–100, as read when it was last saved
    PersonId with;       // who planned it with whose call it is; null: nobody
    int minutes = 0;     // that planning took

    friend bool operator==(const CallPlan&, const CallPlan&) = default;
};

// The four questions after a call, in their order.
enum class Looking : quint8 { WentWell, WentBadly, Learned, Differently };
inline constexpr std::size_t lookings = 4;

struct LookingBack {
    QString repWords; // first
    QString coachView;

    friend bool operator==(const LookingBack&, const LookingBack&) = default;
};

struct SkillSeen {
    QString skill;  // id in the content file
    int level = 0;  // 1: missing, 2: in parts, 3: clear
    QString moment; // the evidence: what was said or done

    friend bool operator==(const SkillSeen&, const SkillSeen&) = default;
};

struct Debrief {
    DebriefState state = DebriefState::None;
    qint64 doneAtMs = 0; // UTC; when it was first finished
    bool isShort = false;
    CallOutcome outcome = CallOutcome::Unsaid;
    std::array<LookingBack, lookings> looking;
    std::vector<SkillSeen> skills;
    std::vector<QString> hesitations;  // "I felt too pushy"; a kind of its own
    std::vector<QString> difficulties; // ids of the content file, or words that somebody gave
    QString nextStep;
    std::optional<Day> nextBy;
    CommitmentId nextCommitment; // what the next step became; null: nothing yet
    CallId nextCall;
    PersonId with; // who debriefed it with whose call it is; null: nobody
    int minutes = 0;

    friend bool operator==(const Debrief&, const Debrief&) = default;
};

// Times are UTC epoch milliseconds; 0: not known.
struct Call {
    CallId id; // null until first saved
    int version = 0;
    PersonId person;             // whose call it is
    std::vector<PersonId> along; // who goes along
    Going going = Going::Alone;
    CallKind kind = CallKind::Other;
    CallWay way = CallWay::Meeting;
    CallState state = CallState::Set;
    qint64 startMs = 0;
    int minutes = 30;
    qint64 endedAtMs = 0; // when it really ended; 0: as planned
    QString zone;         // IANA name that its time was given in; empty: the store's
    QString title;
    QString customer; // as it was written, where no account of the store was meant
    AccountId account;
    OpportunityId opportunity;
    CallOrigin origin = CallOrigin::Hand;
    QString calendarKey; // which instance of which event; empty: of no calendar
    ActivityId activity; // the activity in the CRM that it is; null: none known
    // Significant as judged last before it started (later judgements don't count), and what somebody said by hand.
    bool significant = false;
    quint16 reasons = 0; // of domain::Significant
    qint64 judgedAtMs = 0;
    Said byHand = Said::Unsaid; // Yes: significant, No: not, whatever the rule says

    std::vector<Attendee> attendees;
    std::vector<CallQuestion> questions;
    std::vector<CallInformation> information;
    std::vector<CallTrouble> troubles;
    CallPlan plan;
    Debrief debrief;

    [[nodiscard]] qint64 endMs() const { return endedAtMs != 0 ? endedAtMs : startMs + qint64{minutes} * 60'000; }
    [[nodiscard]] bool wasHeldBy(qint64 nowMs) const { return state == CallState::Set && endMs() <= nowMs; }
    // A plan counts when it was ready before the call began.
    [[nodiscard]] bool hadReadyPlan() const {
        return plan.state == PlanState::Ready && plan.readyAtMs != 0 && plan.readyAtMs <= startMs;
    }

    friend bool operator==(const Call&, const Call&) = default;
};

// How long after the call's end a debrief was finished, or stands now without one.
enum class Timeliness : quint8 { OnTime, Late, VeryLate, FromMemory }; // to 60 minutes, 24 hours, 48 hours, later
[[nodiscard]] constexpr Timeliness timeliness(qint64 endMs, qint64 debriefedAtMs) {
    constexpr qint64 hour = 3'600'000;
    const qint64 after = debriefedAtMs - endMs;
    if (after <= hour) return Timeliness::OnTime;
    if (after <= 24 * hour) return Timeliness::Late;
    return after <= 48 * hour ? Timeliness::VeryLate : Timeliness::FromMemory;
}

} // namespace chalktalk::domain
