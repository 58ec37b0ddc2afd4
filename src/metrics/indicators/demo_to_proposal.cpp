#include "metrics/indicators/indicators.h"

#include "metrics/indicators/step.h"

namespace chalktalk::metrics::indicators {

Observation demoToProposal(const RepView& view, const domain::DaySpan& span) {
    return step(view, span, demoToProposalDays, [](const OpportunityState& o) {
        return StepDays{o.firstDemo, o.orWinning(o.firstProposal)};
    });
}

} // namespace chalktalk::metrics::indicators
