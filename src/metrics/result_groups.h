// A, B and C by results: the top fifth, the middle three fifths and the bottom fifth of the peer group by won amount
// per month in the seat over twelve months, unless set by hand; people in ramp or in a 30-day start stand outside.
#pragma once

#include "domain/coaching_log.h"
#include "domain/ledger.h"

#include <optional>
#include <vector>

namespace chalktalk::metrics {

class WonDeals;

inline constexpr int rampMonths = 9; // in the seat for less: in ramp

struct ResultPlace {
    std::optional<domain::ResultGroup> group;   // nothing: stands outside
    std::optional<domain::ResultGroup> byFacts; // without regard to what was set by hand
    bool byHand = false, inRamp = false, inThirtyDays = false;
    std::optional<double> perMonth; // won amount per month in the seat, decimal major units
    int rank = 0, of = 0;           // within the peer group, from 1; 0: not ranked
};

// Of every rep in the seat on the day. What was set by hand holds for somebody in ramp or in a 30-day start, too.
class ResultGroups {
  public:
    ResultGroups(const domain::Ledger& ledger, const domain::CoachingLog& log, Day day);
    ResultGroups(const domain::Ledger& ledger, const domain::CoachingLog& log, Day day, const WonDeals& won);
    [[nodiscard]] const ResultPlace& of(domain::PersonIndex person) const; // an empty one for somebody else

  private:
    std::vector<ResultPlace> m_places; // by person
};

// In the seat for less than nine months on the day. Nobody whose beginning isn't recorded is.
[[nodiscard]] bool inRamp(const domain::Person& person, Day day);

} // namespace chalktalk::metrics
