#include "metrics/indicators/step.h"

#include "metrics/observing.h"

namespace chalktalk::metrics::indicators {

Observation step(const RepView& view, const domain::DaySpan& span, int horizonDays,
                 const std::function<StepDays(const OpportunityState&)>& daysOf) {
    ProportionOf result(view);
    for (const OpportunityState& o : view.opportunities()) {
        const StepDays days = daysOf(o);
        if (!OpportunityState::in(days.from, span)) continue;
        if (days.to.isNone()) {
            result.add(o, false);
            continue;
        }
        const int taken = days.to.day() - days.from.day();
        if (taken >= 0) result.add(o, taken <= horizonDays); // taken < 0: it never went this way
    }
    return result;
}

} // namespace chalktalk::metrics::indicators
