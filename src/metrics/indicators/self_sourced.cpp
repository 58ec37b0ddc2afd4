#include "metrics/indicators/indicators.h"

#include "metrics/observing.h"

namespace chalktalk::metrics::indicators {

Observation selfSourced(const RepView& view, const domain::DaySpan& span) {
    using domain::Source;
    ProportionOf result(view);
    for (const OpportunityState& o : view.opportunities()) {
        const Source source = view.ledger().opportunity(o.position).source;
        if (o.createdIn(span) && source != Source::None) result.add(o, source == Source::Self);
    }
    return result;
}

} // namespace chalktalk::metrics::indicators
