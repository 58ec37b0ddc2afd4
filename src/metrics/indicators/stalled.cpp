#include "metrics/indicators/indicators.h"

#include "metrics/observing.h"

namespace chalktalk::metrics::indicators {

Observation stalled(const RepView& view, const domain::DaySpan&) {
    ProportionOf result(view);
    for (const OpportunityState& o : view.opportunities()) {
        const auto norm = o.isOpen() ? view.norms().of(o.stage) : std::nullopt;
        const domain::PackedDay since = o.lastStageChange.isNone() ? o.created : o.lastStageChange;
        if (norm && !since.isNone()) result.add(o, view.asOf() - since.day() > 2 * *norm);
    }
    return result;
}

} // namespace chalktalk::metrics::indicators
