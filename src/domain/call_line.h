// A call as the engine and the lists need it: when, whose, why it matters, and what its plan and debrief came to.
#pragma once

#include "domain/call.h"
#include "domain/person.h"

namespace chalktalk::domain {

struct CallLine {
    CallId id;
    int version = 0;
    PersonIndex person = noPerson;
    std::vector<PersonIndex> along;
    Going going = Going::Alone;
    CallKind kind = CallKind::Other;
    CallWay way = CallWay::Meeting;
    CallState state = CallState::Set;
    CallOrigin origin = CallOrigin::Hand;
    qint64 startMs = 0, endMs = 0;
    Day day;                 // of its end, in the store's time zone
    QString title, customer; // the account's name where it has one
    AccountId account;
    OpportunityId opportunity;
    ActivityId activity;
    bool significant = false;
    quint16 reasons = 0;
    Said byHand = Said::Unsaid;

    PlanState plan = PlanState::None;
    qint64 readyAtMs = 0;
    std::optional<Day> plannedOn; // the day it was ready; nothing without a ready plan
    int score = 0;
    PersonIndex plannedWith = noPerson;
    int planMinutes = 0;
    QString milestone;

    DebriefState debrief = DebriefState::None;
    qint64 debriefedAtMs = 0;
    std::optional<Day> debriefedOn; // nothing without a finished debrief
    PersonIndex debriefedWith = noPerson;
    int debriefMinutes = 0;
    CallOutcome outcome = CallOutcome::Unsaid;
    int attendees = 0, deciders = 0; // who were in the room, and who of them decide on the money
    int questions = 0, asked = 0;    // planned; of them asked
    int notAsked = 0;                // planned; of them said not to have been asked
    int information = 0, got = 0;    // planned; of it got
    int notGot = 0;                  // planned; of it said not to have been got
    int troubles = 0, came = 0, unforeseen = 0;
    bool hesitated = false;
    std::vector<QString> difficulties;
    QString differently; // what to do differently, in the rep's words
    QString nextStep;

    [[nodiscard]] bool wasHeldBy(qint64 nowMs) const { return state == CallState::Set && endMs <= nowMs; }
    [[nodiscard]] bool hadReadyPlan() const {
        return plan == PlanState::Ready && readyAtMs != 0 && readyAtMs <= startMs;
    }
    [[nodiscard]] bool isDebriefed() const { return debrief == DebriefState::Done; }
};

} // namespace chalktalk::domain
