#include "metrics/indicators/indicators.h"

#include "metrics/observing.h"

namespace chalktalk::metrics::indicators {

Observation slippage(const RepView& view, const domain::DaySpan& span) {
    const domain::Ledger& ledger = view.ledger();
    ProportionOf result(view);
    for (const OpportunityState& o : view.opportunities()) {
        if (!existedAt(ledger, o.position, span.first) || !stageAt(ledger, o.position, span.first).isOpen()) continue;
        const domain::PackedDay expected = closeDateAt(ledger, o.position, span.first);
        if (OpportunityState::in(expected, span)) result.add(o, stageAt(ledger, o.position, expected.day()).isOpen());
    }
    return result;
}

} // namespace chalktalk::metrics::indicators
