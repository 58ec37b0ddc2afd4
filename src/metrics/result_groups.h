// A, B and C by results: the top fifth, the middle three fifths and the bottom fifth of the peer group by won amount
// per month in the seat over twelve months, unless set by hand; people in ramp or in a 30-day start stand outside.
#pragma once

#include "domain/coaching_log.h"
#include "domain/ledger.h"

#include <optional>
#include <vector>

namespace chalktalk::metrics {

inline constexpr int rampMonths = 9; // in the seat for less: in ramp

struct ResultPlace {
    std::optional<domain::ResultGroup> group;   // nothing: stands outside
    std::optional<domain::ResultGroup> byFacts; // without regard to what was set by hand
    bool byHand = false, inRamp = false, inThirtyDays = false;
    std::optional<double> perMonth; // won amount per month in the seat, decimal major units
    int rank = 0, of = 0;           // within the peer group, from 1; 0: not ranked
};

// Of every rep in the seat on the day.
class ResultGroups {
  public:
    ResultGroups(const domain::Ledger& ledger, const domain::CoachingLog& log, Day day);
    [[nodiscard]] const ResultPlace& of(domain::PersonIndex person) const; // an empty one for somebody else

  private:
    std::vector<ResultPlace> m_places; // by person
};

} // namespace chalktalk::metrics
