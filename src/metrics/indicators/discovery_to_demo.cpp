#include "metrics/indicators/indicators.h"

#include "metrics/indicators/step.h"

namespace chalktalk::metrics::indicators {

Observation discoveryToDemo(const RepView& view, const domain::DaySpan& span) {
    return step(view, span, discoveryToDemoDays, [](const OpportunityState& o) {
        return StepDays{o.firstDiscovery, o.orWinning(o.firstDemo)};
    });
}

} // namespace chalktalk::metrics::indicators
