#include "metrics/group.h"
#include "metrics/indicators/coaching_held.h"
#include "metrics/indicators/indicators.h"
#include "metrics/observing.h"
#include "metrics/result_groups.h"

namespace chalktalk::metrics::indicators {

Observation middleShare(const RepView& view, const domain::DaySpan& span) {
    ProportionOf result(view);
    for (const domain::PersonIndex person : view.people().line) {
        const auto group = view.places().of(person).group;
        if (!group) continue; // stands outside
        eachCoachingTime(view.coaching(), person, span, [&](RecordRef record, int minutes, Day, domain::PersonIndex) {
            record.counted = group == domain::ResultGroup::B;
            result.add(record, minutes);
        });
    }
    return result;
}

} // namespace chalktalk::metrics::indicators
