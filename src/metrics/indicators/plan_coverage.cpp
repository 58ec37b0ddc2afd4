#include "metrics/indicators/calls_held.h"
#include "metrics/indicators/indicators.h"
#include "metrics/observing.h"

namespace chalktalk::metrics::indicators {

Observation planCoverage(const RepView& view, const domain::DaySpan& span) {
    ProportionOf result(view);
    eachCallHeld(view.coaching(), view.person(), span, [&](const domain::CallLine& call, quint32 position) {
        if (call.significant) result.add({RecordRef::Kind::Call, position, call.hadReadyPlan()});
    });
    return result;
}

} // namespace chalktalk::metrics::indicators
