// A one-to-one: facts on the table, the questions with both sides' words, notes, and how both saw it afterwards.
#pragma once

#include "base/ids.h"
#include "domain/coaching_words.h"
#include "domain/frozen_fact.h"

#include <algorithm>
#include <vector>

namespace chalktalk::domain {

struct SessionFact {
    FrozenFact fact;
    Ending ending = Ending::None;
    QString reason; // why it was put aside

    friend bool operator==(const SessionFact&, const SessionFact&) = default;
};

struct Answer {
    QString question; // id in the content file; empty for one that somebody typed
    QString text;     // the question as it was asked
    QString repWords; // of the person coached, first
    QString coachView;

    friend bool operator==(const Answer&, const Answer&) = default;
};

// Something outside that the person named ("bad leads"): recorded as said, and held against the facts.
struct NamedCause {
    QString cause; // id in the content file; empty for one that only has words
    QString words;

    friend bool operator==(const NamedCause&, const NamedCause&) = default;
};

// What one side said afterwards, apart from the other.
struct SessionView {
    PersonId by;
    bool wasCoaching = false;
    int useful = 0;       // 1 to 5; 0: not said
    bool onPaper = false; // written down for them by the other side
    qint64 atMs = 0;      // UTC

    friend bool operator==(const SessionView&, const SessionView&) = default;
};

// Times are UTC epoch milliseconds; 0: not known.
struct Session {
    SessionId id; // null until first saved
    int version = 0;
    PersonId coach, person;
    SessionType type = SessionType::Coaching;
    SessionState state = SessionState::Planned;
    qint64 plannedAtMs = 0;
    int plannedMinutes = 0;
    qint64 startedAtMs = 0, endedAtMs = 0;
    int minutes = 0; // that it took, noted quietly; may be corrected by hand
    std::vector<SessionFact> facts;
    std::vector<Answer> answers;
    std::vector<NamedCause> causes;
    bool expectationsRestated = false;
    QString sharedNote;
    QString privateNote; // the coach's own; only ever loaded for the coach
    std::vector<SessionView> views;

    friend bool operator==(const Session&, const Session&) = default;

    [[nodiscard]] bool wasSeenBy(PersonId by) const {
        return std::any_of(views.begin(), views.end(), [by](const SessionView& view) { return view.by == by; });
    }
    [[nodiscard]] bool wasSeenByBoth() const { return wasSeenBy(coach) && wasSeenBy(person); }
};

// How one side saw it is read by the two of the session only: one's own always, the other's once both have said it.
// Everybody else learns no more than whether both have.
[[nodiscard]] inline bool mayRead(const Session& session, const SessionView& view, PersonId reader) {
    if (reader.isNull() || (reader != session.coach && reader != session.person)) return false;
    return view.by == reader || session.wasSeenByBoth();
}

} // namespace chalktalk::domain
