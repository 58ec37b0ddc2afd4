#include "metrics/indicators/coaching_held.h"
#include "metrics/indicators/indicators.h"
#include "metrics/observing.h"

namespace chalktalk::metrics::indicators {

Observation coachingMinutes(const RepView& view, const domain::DaySpan& span) {
    LevelOf result(view);
    int minutes = 0;
    eachCoachingSession(view.coaching(), view.person(), span,
                        [&](const domain::SessionLine& session, quint32 position) {
                            minutes += session.minutes;
                            result.add({RecordRef::Kind::Session, position, true});
                        });
    return std::move(result).value(minutes);
}

} // namespace chalktalk::metrics::indicators
