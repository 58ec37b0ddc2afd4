#include "metrics/indicators/calls_held.h"
#include "metrics/indicators/indicators.h"
#include "metrics/observing.h"

namespace chalktalk::metrics::indicators {

Observation debriefOnTime(const RepView& view, const domain::DaySpan& span) {
    ProportionOf result(view);
    eachCallHeld(view.coaching(), view.person(), span, [&](const domain::CallLine& call, quint32 position) {
        if (!call.significant) return;
        // A debrief after midnight may be within the hour and still later than D.
        const bool debriefed = call.isDebriefed() && call.debriefedOn && *call.debriefedOn <= view.asOf();
        const bool onTime =
            debriefed && domain::timeliness(call.endMs, call.debriefedAtMs) == domain::Timeliness::OnTime;
        result.add({RecordRef::Kind::Call, position, onTime});
    });
    return result;
}

} // namespace chalktalk::metrics::indicators
