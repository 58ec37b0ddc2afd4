#include "metrics/indicators/coaching_held.h"
#include "metrics/indicators/indicators.h"
#include "metrics/observing.h"

namespace chalktalk::metrics::indicators {

Observation coachingSessions(const RepView& view, const domain::DaySpan& span) {
    LevelOf result(view);
    int held = 0;
    eachCoachingSession(view.coaching(), view.person(), span, [&](const domain::SessionLine&, quint32 position) {
        ++held;
        result.add({RecordRef::Kind::Session, position, true});
    });
    return std::move(result).value(held);
}

} // namespace chalktalk::metrics::indicators
