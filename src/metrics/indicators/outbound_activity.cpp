#include "metrics/indicators/indicators.h"

#include "metrics/observing.h"

namespace chalktalk::metrics::indicators {

Observation outboundActivity(const RepView& view, const domain::DaySpan& span) {
    RateOf result(view, span);
    const domain::Ledger& ledger = view.ledger();
    const auto [first, end] = ledger.activityRange(view.person(), span.first, span.last);
    for (quint32 i = first; i < end; ++i) {
        if (ledger.activityDirection(i) == domain::Direction::Outbound) result.addActivity(i, ledger.activityDay(i));
    }
    return result;
}

} // namespace chalktalk::metrics::indicators
