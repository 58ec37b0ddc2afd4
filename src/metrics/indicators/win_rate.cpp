#include "metrics/indicators/indicators.h"

#include "metrics/observing.h"

namespace chalktalk::metrics::indicators {

Observation winRate(const RepView& view, const domain::DaySpan& span) {
    ProportionOf result(view);
    for (const OpportunityState& o : view.opportunities()) {
        if (o.closedIn(span)) result.add(o, o.isWon());
    }
    return result;
}

} // namespace chalktalk::metrics::indicators
