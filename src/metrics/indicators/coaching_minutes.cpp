#include "metrics/indicators/coaching_held.h"
#include "metrics/indicators/indicators.h"
#include "metrics/observing.h"

namespace chalktalk::metrics::indicators {

Observation coachingMinutes(const RepView& view, const domain::DaySpan& span) {
    LevelOf result(view);
    int minutes = 0;
    eachCoachingTime(view.coaching(), view.person(), span, [&](RecordRef record, int took, Day, domain::PersonIndex) {
        minutes += took;
        result.add(record);
    });
    return std::move(result).value(minutes);
}

} // namespace chalktalk::metrics::indicators
