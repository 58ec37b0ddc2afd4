#include "metrics/indicators/indicators.h"

#include "metrics/observing.h"

namespace chalktalk::metrics::indicators {

Observation dealSize(const RepView& view, const domain::DaySpan& span) {
    ValuesOf result(view);
    for (const OpportunityState& o : view.opportunities()) {
        if (o.wonIn(span) && o.hasAmount()) result.add(o, view.major(o.amount));
    }
    return result;
}

} // namespace chalktalk::metrics::indicators
