#include "metrics/rep_view.h"

#include <algorithm>
#include <cmath>

namespace chalktalk::metrics {

std::span<const OpportunityState> RepView::opportunities() const {
    if (!m_filled) fill();
    return m_opportunities;
}

template <class Visit> void RepView::eachPosition(const Visit& visit) const {
    const auto [first, end] = m_ledger.ownedRange(m_person);
    for (quint32 position = first; position < end; ++position) visit(position);
    for (const quint32 position : m_ledger.formerlyOwned(m_person)) visit(position);
}

std::optional<OpportunityState> RepView::mine(quint32 position) const {
    const OpportunityState state = stateAt(m_ledger, position, m_asOf);
    return ownerOf(m_ledger, state, m_asOf) == m_person ? std::optional(state) : std::nullopt;
}

void RepView::fill() const {
    m_filled = true;
    const auto [first, end] = m_ledger.ownedRange(m_person);
    m_opportunities.reserve(end - first);
    eachPosition([&](quint32 position) {
        if (!existedAt(m_ledger, position, m_asOf)) return;
        if (const auto state = mine(position)) m_opportunities.push_back(*state);
    });
}

std::vector<OpportunityState> RepView::createdIn(const domain::DaySpan& span) const {
    std::vector<OpportunityState> created;
    const domain::DaySpan known{span.first, std::min(span.last, m_asOf)};
    eachPosition([&](quint32 position) {
        if (!OpportunityState::in(m_ledger.opportunity(position).created, known)) return;
        if (const auto state = mine(position)) created.push_back(*state);
    });
    return created;
}

double RepView::major(qint64 minor) const {
    return static_cast<double>(minor) / std::pow(10.0, m_ledger.currencyDecimals());
}

domain::DaySpan RepView::period() const { return domain::periodOf(m_asOf, m_ledger.calendar().fiscalStartMonth); }

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
