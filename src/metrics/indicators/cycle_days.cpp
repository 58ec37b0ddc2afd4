#include "metrics/indicators/indicators.h"

#include "metrics/observing.h"

namespace chalktalk::metrics::indicators {

Observation cycleDays(const RepView& view, const domain::DaySpan& span) {
    ValuesOf result(view);
    for (const OpportunityState& o : view.opportunities()) {
        if (o.wonIn(span) && !o.created.isNone()) result.add(o, o.closedOn.day() - o.created.day());
    }
    return result;
}

} // namespace chalktalk::metrics::indicators
