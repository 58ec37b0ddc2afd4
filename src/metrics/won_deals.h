// Everything won by the end of a day, by whoever owned it when it closed: one pass over the ledger, for sums over many
// people and spans.
#pragma once

#include "domain/ledger.h"
#include "domain/window.h"

#include <span>
#include <vector>

namespace chalktalk::metrics {

struct WonDeal {
    domain::PersonIndex owner = domain::noPerson;
    Day day;              // it was won on
    quint32 position = 0; // of the opportunity
    qint64 amount = 0;    // minor units as they stood on the as-of day; blank counts as 0
};

class WonDeals {
  public:
    // Those closed on no day are left out: they are in no window.
    WonDeals(const domain::Ledger& ledger, Day asOf);

    [[nodiscard]] std::span<const WonDeal> of(domain::PersonIndex person) const; // oldest first
    [[nodiscard]] std::span<const WonDeal> of(domain::PersonIndex person, const domain::DaySpan& span) const;
    [[nodiscard]] qint64 amount(domain::PersonIndex person, const domain::DaySpan& span) const; // minor units

  private:
    std::vector<WonDeal> m_deals;  // by owner, day, position
    std::vector<quint32> m_begins; // per person, and one more
};

} // namespace chalktalk::metrics
