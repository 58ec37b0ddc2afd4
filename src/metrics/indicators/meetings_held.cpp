#include "metrics/indicators/indicators.h"

#include "metrics/observing.h"

namespace chalktalk::metrics::indicators {

namespace {
constexpr int leastMinutes = 10; // shorter ones are voicemail and hellos
}

Observation meetingsHeld(const RepView& view, const domain::DaySpan& span) {
    using domain::ActivityType;
    RateOf result(view, span);
    const domain::Ledger& ledger = view.ledger();
    const auto [first, end] = ledger.activityRange(view.person(), span.first, span.last);
    for (quint32 i = first; i < end; ++i) {
        const ActivityType type = ledger.activityType(i);
        if ((type == ActivityType::Call || type == ActivityType::Meeting) &&
            ledger.activityMinutes(i) >= leastMinutes && ledger.activityKind(i) != domain::CallKind::Other)
            result.addActivity(i, ledger.activityDay(i));
    }
    return result;
}

} // namespace chalktalk::metrics::indicators
