#include "metrics/indicators/indicators.h"

#include "metrics/observing.h"

namespace chalktalk::metrics::indicators {

Observation pipelineCoverage(const RepView& view, const domain::DaySpan&) {
    const domain::DaySpan period = view.period();
    LevelOf result(view);
    qint64 open = 0;
    bool anyDue = false;
    for (const OpportunityState& o : view.opportunities()) {
        if (!o.isOpen() || !OpportunityState::in(o.closeDate, period)) continue;
        anyDue = true;
        if (!o.hasAmount()) continue;
        open += o.amount;
        result.add(o);
    }
    const double openMoney = view.major(open);
    const auto quota = view.quota();
    if (!quota) return std::move(result).absent(Reason::NoQuota, openMoney);
    const qint64 left = *quota - view.wonInPeriod();
    if (left <= 0) return std::move(result).absent(Reason::QuotaMet, openMoney, view.major(left));
    if (anyDue && result.n() == 0) return std::move(result).absent(Reason::NotRecorded);
    return std::move(result).ratio(openMoney, view.major(left));
}

std::optional<double> coverageNeeded(const RepView& view, const domain::DaySpan&) {
    const domain::DaySpan year = domain::Window::months(12).span(view.asOf(), 1);
    qint64 won = 0, closed = 0;
    for (const OpportunityState& o : view.opportunities()) {
        if (!o.closedIn(year) || !o.hasAmount()) continue;
        closed += o.amount;
        if (o.isWon()) won += o.amount;
    }
    if (won <= 0) return std::nullopt;
    return static_cast<double>(closed) / static_cast<double>(won);
}

} // namespace chalktalk::metrics::indicators
