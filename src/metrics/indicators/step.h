// A step of the sale: of the opportunities that came to one point in a span, how many reached the next in time.
#pragma once

#include "metrics/observation.h"
#include "metrics/opportunity_state.h"

#include <functional>

namespace chalktalk::metrics {
class RepView;
}

namespace chalktalk::metrics::indicators {

struct StepDays {
    domain::PackedDay from, to; // none: not yet
};

// One that came to the next point before this one is left out.
Observation step(const RepView& view, const domain::DaySpan& span, int horizonDays,
                 const std::function<StepDays(const OpportunityState&)>& daysOf);

} // namespace chalktalk::metrics::indicators
