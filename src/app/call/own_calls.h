// Whose calls are one's own to plan and debrief: one's own, those of direct reports, and those one goes along to.
#pragma once

#include "domain/coaching_log.h"
#include "domain/ledger.h"

namespace chalktalk::app {

class OwnCalls {
  public:
    // As the reporting lines stand on `today`. Nobody looks: nobody's.
    OwnCalls(const domain::Ledger& ledger, domain::PersonIndex me, Day today);

    [[nodiscard]] domain::PersonIndex me() const { return m_me; }
    [[nodiscard]] const std::vector<domain::PersonIndex>& reports() const { return m_reports; } // in the seat, sorted
    [[nodiscard]] bool isPerson(domain::PersonIndex person) const; // whoever looks, or a report
    [[nodiscard]] bool holds(const domain::CallLine& call) const;

    // Those that end in [from, to], by person, then day. Looks at these days only, however long the log is.
    [[nodiscard]] std::vector<const domain::CallLine*> within(const domain::CoachingLog& log, Day from, Day to) const;

  private:
    domain::PersonIndex m_me;
    std::size_t m_people = 0;
    std::vector<domain::PersonIndex> m_reports;
};

// One person's calls that end in [from, to].
[[nodiscard]] std::span<const domain::CallLine> callsWithin(const domain::CoachingLog& log, domain::PersonIndex person,
                                                            Day from, Day to);

} // namespace chalktalk::app
