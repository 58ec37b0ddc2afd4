// Sessions and commitments in words, for tests: rep("Ana").session("2026-06-02", "Max").names("win_rate").
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

} // namespace chalktalk::tests
