// One person's facts and coaching records as of a day, worked out once and read by every indicator.
#pragma once

#include "domain/coaching_log.h"
#include "metrics/held_gaps.h"
#include "metrics/norms.h"
#include "metrics/opportunity_state.h"

#include <span>
#include <vector>

namespace chalktalk::metrics {

class ResultGroups;
class WonDeals;
struct Group;

// What an indicator of managers reads beside: whose people they are, and what is worked out once for everybody. They
// must outlive the view.
struct TeamFacts {
    const Group* people = nullptr;
    const ResultGroups* places = nullptr; // only for an indicator that reads results
    const WonDeals* won = nullptr;        // likewise
};

class RepView {
  public:
    enum class Records : quint8 { Skip, Collect };

    // Ledger, log and gaps must outlive the view.
    RepView(const domain::Ledger& ledger, const domain::CoachingLog& coaching, domain::PersonIndex person, Day asOf,
            const Norms& norms, std::span<const Gap> heldGaps = {}, Records records = Records::Skip,
            const TeamFacts& team = {})
        : m_ledger(ledger),
          m_coaching(coaching),
          m_person(person),
          m_asOf(asOf),
          m_norms(norms),
          m_heldGaps(heldGaps),
          m_records(records),
          m_team(team) {}

    [[nodiscard]] const domain::Ledger& ledger() const { return m_ledger; }
    // Everything that is known today: an indicator leaves out what came after D.
    [[nodiscard]] const domain::CoachingLog& coaching() const { return m_coaching; }
    // Of everybody, sorted by person; only for an indicator that reads them.
    [[nodiscard]] std::span<const Gap> heldGaps() const { return m_heldGaps; }
    [[nodiscard]] const Norms& norms() const { return m_norms; }
    [[nodiscard]] domain::PersonIndex person() const { return m_person; }
    // Only for an indicator of managers.
    [[nodiscard]] const Group& people() const { return *m_team.people; }
    [[nodiscard]] const ResultGroups& places() const { return *m_team.places; }
    [[nodiscard]] const WonDeals& won() const { return *m_team.won; }
    [[nodiscard]] Day asOf() const { return m_asOf; }
    [[nodiscard]] bool collects() const { return m_records == Records::Collect; }

    // Every opportunity that existed at D and was the rep's (at the end of its closing day, or of D while open), by
    // position.
    [[nodiscard]] std::span<const OpportunityState> opportunities() const;
    // Those of them that were created in the span. Quick when nothing else is asked of the view: the days of creation
    // tell which few have to be worked out.
    [[nodiscard]] std::vector<OpportunityState> createdIn(const domain::DaySpan& span) const;

    [[nodiscard]] double major(qint64 minor) const;
    // The period that D lies in, and its quota in minor units (nothing without one, or with 0).
    [[nodiscard]] domain::DaySpan period() const;
    [[nodiscard]] std::optional<qint64> quota() const;
    // Amounts won with closing day in the period by D, blank ones counting 0.
    [[nodiscard]] qint64 wonInPeriod() const;

  private:
    void fill() const;
    template <class Visit> void eachPosition(const Visit& visit) const;
    [[nodiscard]] std::optional<OpportunityState> mine(quint32 position) const;

    const domain::Ledger& m_ledger;
    const domain::CoachingLog& m_coaching;
    domain::PersonIndex m_person;
    Day m_asOf;
    Norms m_norms;
    std::span<const Gap> m_heldGaps;
    Records m_records;
    TeamFacts m_team;
    mutable bool m_filled = false; // activities alone need no opportunities
    mutable std::vector<OpportunityState> m_opportunities;
};

} // namespace chalktalk::metrics
