#include "metrics/rep_view.h"

#include <cmath>

namespace chalktalk::metrics {

std::span<const OpportunityState> RepView::opportunities() const {
    if (!m_filled) fill();
    return m_opportunities;
}

void RepView::fill() const {
    m_filled = true;
    const auto [first, end] = m_ledger.ownedRange(m_person);
    const auto former = m_ledger.formerlyOwned(m_person);
    m_opportunities.reserve(end - first + former.size());
    const auto take = [&](quint32 position) {
        if (!existedAt(m_ledger, position, m_asOf)) return;
        OpportunityState state = stateAt(m_ledger, position, m_asOf);
        if (ownerOf(m_ledger, state, m_asOf) == m_person) m_opportunities.push_back(state);
    };
    for (quint32 position = first; position < end; ++position) take(position);
    for (const quint32 position : former) take(position);
}

double RepView::major(qint64 minor) const {
    return static_cast<double>(minor) / std::pow(10.0, m_ledger.currencyDecimals());
}

domain::DaySpan RepView::period() const {
    return domain::periodOf(m_asOf, m_ledger.calendar().fiscalStartMonth);
}

std::optional<qint64> RepView::quota() const {
    const auto quota = m_ledger.quota(m_person, period().first);
    return quota && quota->minor != 0 ? std::optional(quota->minor) : std::nullopt;
}

qint64 RepView::wonInPeriod() const {
    const domain::DaySpan span = period();
    qint64 won = 0;
    for (const OpportunityState& o : opportunities()) {
        if (o.wonIn(span) && o.hasAmount()) won += o.amount;
    }
    return won;
}

} // namespace chalktalk::metrics
