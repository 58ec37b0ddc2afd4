#include "metrics/group.h"
#include "metrics/indicators/indicators.h"
#include "metrics/observing.h"

namespace chalktalk::metrics::indicators {

Observation span(const RepView& view, const domain::DaySpan&) {
    LevelOf result(view);
    for (const domain::PersonIndex report : view.people().direct) result.add({RecordRef::Kind::Person, report, true});
    return std::move(result).value(result.n());
}

} // namespace chalktalk::metrics::indicators
