// A day of calls without a store: Mia over Ana, Bo and Cem, Max over Dee and Eli, Carla over both; told in words and
// looked at by one of them at an instant in a zone.
#pragma once

#include "app/today/today_source.h"
#include "tests/support/call_in_words.h"
#include "tests/support/ledger_words.h"

namespace chalktalk::tests {

class DayInWords {
  public:
    DayInWords();

    CallInWords& call(const char* person, const char* isoTime, const char* zone = "UTC");
    domain::SessionLine& session(const char* coach, const char* person, const char* day); // held coaching of 30 minutes
    void commitment(const char* owner, const char* what, const char* due);
    void block(const char* person, int weekday, int startMinute, int minutes, const char* from);
    void focus(const char* person, domain::FocusKind kind, const char* from);
    [[nodiscard]] PersonId id(const char* person) const;
    [[nodiscard]] domain::PersonIndex index(const char* person) const;

    [[nodiscard]] app::TodaySource seenBy(const char* person, const char* isoTime, const char* zone = "UTC") const;

  private:
    LedgerWords m_words;
    domain::LedgerPtr m_ledger;
    std::deque<CallInWords> m_calls;
    std::deque<domain::SessionLine> m_sessions;
    std::vector<domain::CommitmentLine> m_commitments;
    std::vector<domain::CoachingBlock> m_blocks;
    std::vector<domain::Focus> m_focuses;
};

} // namespace chalktalk::tests
