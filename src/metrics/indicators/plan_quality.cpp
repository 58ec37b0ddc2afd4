#include "metrics/indicators/calls_held.h"
#include "metrics/indicators/indicators.h"
#include "metrics/observing.h"

namespace chalktalk::metrics::indicators {

// Every plan that counts, of significant calls or not: a plan is no worse for a call that nobody asked to be planned.
Observation planQuality(const RepView& view, const domain::DaySpan& span) {
    LevelOf result(view);
    int scores = 0;
    eachCallHeld(view.coaching(), view.person(), span, [&](const domain::CallLine& call, quint32 position) {
        if (!call.hadReadyPlan()) return;
        scores += call.score;
        result.add({RecordRef::Kind::Call, position, true});
    });
    const int plans = result.n();
    if (plans == 0) return std::move(result).absent(Reason::NoData, 0, 0);
    return std::move(result).ratio(scores, plans);
}

} // namespace chalktalk::metrics::indicators
