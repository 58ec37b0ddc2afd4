// How the teams of the sample organisation plan and debrief their calls, and what recurs in those of a few people.
#pragma once

#include "app/sample/sample_preparation.h"
#include "domain/ledger.h"

namespace chalktalk::app::sample {

// Shares of the calls that are planned and debriefed; how well the plans are made (0 to 1).
struct CallHabit {
    double plans = 0.7, debriefs = 0.75, quality = 0.5;
};

// Drawn once a manager, who has a habit for the whole team.
class CallHabits {
  public:
    CallHabits(const domain::Ledger& ledger, Day asOf, quint64 seed);

    [[nodiscard]] CallHabit of(domain::PersonIndex manager) const;
    [[nodiscard]] Recurs recursIn(domain::PersonIndex person) const;

  private:
    std::map<domain::PersonIndex, CallHabit> m_habits;
    std::map<domain::PersonIndex, Recurs> m_recurs; // in the calls of one or two of each team
};

} // namespace chalktalk::app::sample
