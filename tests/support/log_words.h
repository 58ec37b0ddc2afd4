// Sessions, commitments and calls in words, for tests: rep("Ana").session("2026-06-02", "Max").names("win_rate").
#pragma once

#include "domain/coaching_log.h"

namespace chalktalk::tests {

class LedgerWords;

// Held coaching of 30 minutes unless told otherwise.
class SessionWords {
  public:
    SessionWords& type(domain::SessionType type);
    SessionWords& state(domain::SessionState state);
    SessionWords& minutes(int minutes);
    SessionWords& names(const char* indicator); // one more fact on the table

  private:
    friend class LedgerWords;
    friend class RepWords;
    domain::SessionLine m_line;
};

// The rep's own, open, naming nothing, unless told otherwise. Days are ISO texts.
class CommitmentWords {
  public:
    CommitmentWords& what(const char* text);
    CommitmentWords& ofCoach(); // the coach does it
    CommitmentWords& names(const char* indicator, domain::Move move = domain::Move::Up);
    CommitmentWords& movedTo(const char* day);
    CommitmentWords& kept(const char* day) { return closed(domain::CommitmentState::Kept, day); }
    CommitmentWords& missed(const char* day) { return closed(domain::CommitmentState::Missed, day); }
    CommitmentWords& dropped(const char* day) { return closed(domain::CommitmentState::Dropped, day); }

  private:
    friend class LedgerWords;
    friend class RepWords;
    CommitmentWords& closed(domain::CommitmentState state, const char* day);

    domain::CommitmentLine m_line;
};

// A held, significant discovery of 30 minutes at ten o'clock (UTC), neither planned nor debriefed, unless told
// otherwise.
class CallWords {
  public:
    CallWords& at(const char* time); // "23:45"
    CallWords& minutes(int minutes);
    CallWords& kind(domain::CallKind kind);
    CallWords& state(domain::CallState state);
    CallWords& notSignificant();
    CallWords& title(const char* words);
    CallWords& planned(int score = 80, int minutesBefore = 60); // ready so long before it began; negative: after
    CallWords& plannedWith(const char* name, int minutes = 12);
    CallWords& debriefed(int minutesAfter = 30); // finished so long after its end
    CallWords& debriefedWith(const char* name, int minutes = 10);
    CallWords& difficulty(const char* id);
    CallWords& outcome(domain::CallOutcome outcome);
    // What stands in it as lists: who was there and who of them decides, questions planned and asked …
    [[nodiscard]] domain::CallLine& line() { return m_line; }

  private:
    friend class LedgerWords;
    friend class RepWords;
    LedgerWords* m_all = nullptr;
    domain::CallLine m_line;
};

} // namespace chalktalk::tests
