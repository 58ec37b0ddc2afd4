#include "metrics/indicators/indicators.h"

#include "metrics/observing.h"

namespace chalktalk::metrics::indicators {

Observation discount(const RepView& view, const domain::DaySpan& span) {
    ValuesOf result(view);
    for (const OpportunityState& o : view.opportunities()) {
        const qint64 list = view.ledger().opportunity(o.position).listAmount;
        if (!o.wonIn(span) || !o.hasAmount() || list == domain::blankAmount || list == 0) continue;
        result.add(o, static_cast<double>(list - o.amount) / static_cast<double>(list));
    }
    return result;
}

} // namespace chalktalk::metrics::indicators
