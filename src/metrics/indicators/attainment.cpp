#include "metrics/indicators/indicators.h"

#include "metrics/observing.h"

namespace chalktalk::metrics::indicators {

Observation attainment(const RepView& view, const domain::DaySpan& span) {
    LevelOf result(view);
    for (const OpportunityState& o : view.opportunities()) {
        if (o.wonIn(span)) result.add(o);
    }
    const double won = view.major(view.wonInPeriod());
    const auto quota = view.quota();
    if (!quota) return std::move(result).absent(Reason::NoQuota, won);
    return std::move(result).ratio(won, view.major(*quota));
}

double periodGone(const domain::Ledger& ledger, Day asOf) {
    const domain::Calendar& calendar = ledger.calendar();
    const domain::DaySpan period = domain::periodOf(asOf, calendar.fiscalStartMonth);
    const int all = calendar.workingDays(period.first, period.last);
    return all == 0 ? 1 : static_cast<double>(calendar.workingDays(period.first, asOf)) / all;
}

} // namespace chalktalk::metrics::indicators
