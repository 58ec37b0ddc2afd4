#include "metrics/indicators/indicators.h"

#include "metrics/observing.h"

namespace chalktalk::metrics::indicators {

Observation opportunitiesCreated(const RepView& view, const domain::DaySpan& span) {
    RateOf result(view, span);
    for (const OpportunityState& o : view.createdIn(span)) result.addOpportunity(o.position, o.created.day());
    return result;
}

} // namespace chalktalk::metrics::indicators
