// Who does what by when, which indicator it should move, and the baseline that was frozen when it was made.
#pragma once

#include "base/ids.h"
#include "domain/coaching_words.h"
#include "domain/frozen_fact.h"

namespace chalktalk::domain {

struct Commitment {
    CommitmentId id; // null until first saved
    int version = 0;
    SessionId session;      // in which it was made; null: outside of one
    PersonId coach, person; // the two at the table
    PersonId owner;         // who does it: one of the two
    QString what;
    Day madeOn;
    Day due;                    // as first agreed
    std::optional<Day> movedTo; // a later date agreed since; the first one stays
    QString indicator;          // id; empty: none named
    Move move = Move::Up;
    std::optional<Day> checkOn;         // when it is looked whether the indicator moved
    std::optional<FrozenFact> baseline; // of `person`, frozen at once
    CommitmentState state = CommitmentState::Open;
    std::optional<Day> closedOn; // kept, missed or dropped on
    QString reason;              // why it was dropped or missed, or what shows that it was kept

    [[nodiscard]] Day dueNow() const { return movedTo.value_or(due); }
    [[nodiscard]] bool isOpen() const { return state == CommitmentState::Open; }
    [[nodiscard]] bool isOverdue(Day today) const { return isOpen() && dueNow() < today; }
    [[nodiscard]] bool keptInTime() const { return state == CommitmentState::Kept && closedOn && *closedOn <= due; }
    // As it stood at the end of a day: nothing before it was made, and open until the day it was closed. (When a later
    // date was agreed is not kept, so that date stays.)
    [[nodiscard]] std::optional<Commitment> asOf(Day day) const;

    friend bool operator==(const Commitment&, const Commitment&) = default;
};

} // namespace chalktalk::domain
