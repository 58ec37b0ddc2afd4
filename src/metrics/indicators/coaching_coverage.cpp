#include "metrics/group.h"
#include "metrics/indicators/coaching_held.h"
#include "metrics/indicators/indicators.h"
#include "metrics/observing.h"

namespace chalktalk::metrics::indicators {

Observation coachingCoverage(const RepView& view, const domain::DaySpan& span) {
    ProportionOf result(view);
    for (const domain::PersonIndex report : view.people().direct) {
        bool coached = false;
        eachCoachingSession(view.coaching(), report, span,
                            [&](const domain::SessionLine&, quint32) { coached = true; });
        result.add({RecordRef::Kind::Person, report, coached});
    }
    return result;
}

} // namespace chalktalk::metrics::indicators
