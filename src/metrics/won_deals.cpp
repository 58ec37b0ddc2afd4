#include "metrics/won_deals.h"

#include "metrics/opportunity_state.h"

#include <algorithm>
#include <tuple>

namespace chalktalk::metrics {

WonDeals::WonDeals(const domain::Ledger& ledger, Day asOf) {
    for (quint32 position = 0; position < ledger.opportunityCount(); ++position) {
        if (!existedAt(ledger, position, asOf)) continue;
        const OpportunityState state = stageAt(ledger, position, asOf);
        if (!state.isWon() || state.closedOn.isNone()) continue;
        const domain::PersonIndex owner = ownerOf(ledger, state, asOf);
        if (owner == domain::noPerson) continue;
        const qint64 amount = amountAt(ledger, position, asOf);
        m_deals.push_back({owner, state.closedOn.day(), position, amount == domain::blankAmount ? 0 : amount});
    }
    std::ranges::sort(m_deals, {}, [](const WonDeal& deal) { return std::tuple(deal.owner, deal.day, deal.position); });
    m_begins.resize(ledger.people().size() + 1);
    for (const WonDeal& deal : m_deals) ++m_begins[deal.owner + 1];
    for (std::size_t i = 1; i < m_begins.size(); ++i) m_begins[i] += m_begins[i - 1];
}

std::span<const WonDeal> WonDeals::of(domain::PersonIndex person) const {
    return std::span(m_deals).subspan(m_begins[person], m_begins[person + 1] - m_begins[person]);
}

std::span<const WonDeal> WonDeals::of(domain::PersonIndex person, const domain::DaySpan& span) const {
    const auto all = of(person);
    const auto first = std::ranges::lower_bound(all, span.first, {}, &WonDeal::day);
    const auto end = std::ranges::upper_bound(first, all.end(), span.last, {}, &WonDeal::day);
    return {first, end};
}

qint64 WonDeals::amount(domain::PersonIndex person, const domain::DaySpan& span) const {
    qint64 sum = 0;
    for (const WonDeal& deal : of(person, span)) sum += deal.amount;
    return sum;
}

} // namespace chalktalk::metrics
