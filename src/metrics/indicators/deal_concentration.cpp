#include "metrics/indicators/indicators.h"

#include "metrics/enough.h"
#include "metrics/observing.h"

#include <algorithm>

namespace chalktalk::metrics::indicators {

Observation dealConcentration(const RepView& view, const domain::DaySpan&) {
    LevelOf result(view);
    qint64 largest = 0, sum = 0;
    bool anyOpen = false;
    for (const OpportunityState& o : view.opportunities()) {
        if (!o.isOpen()) continue;
        anyOpen = true;
        if (!o.hasAmount()) continue;
        largest = result.n() == 0 ? o.amount : std::max(largest, o.amount);
        sum += o.amount;
        result.add(o);
    }
    if (!anyOpen) return std::move(result).absent(Reason::NoData);
    if (result.n() == 0) return std::move(result).absent(Reason::NotRecorded);
    if (result.n() < enough::openDeals || sum == 0)
        return std::move(result).absent(Reason::Thin, view.major(largest), view.major(sum));
    return std::move(result).ratio(view.major(largest), view.major(sum));
}

} // namespace chalktalk::metrics::indicators
