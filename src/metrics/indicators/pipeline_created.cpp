#include "metrics/indicators/indicators.h"

#include "metrics/observing.h"

namespace chalktalk::metrics::indicators {

namespace {

// The first amount that was not blank, as recorded by the end of D.
qint64 firstAmount(const domain::Ledger& ledger, quint32 position, Day asOf) {
    const auto amounts = ledger.amounts(position);
    if (amounts.empty()) return ledger.opportunity(position).amount;
    for (const auto& entry : amounts) {
        if (!entry.day.isNone() && entry.day.day() > asOf) break;
        if (entry.minor != domain::blankAmount) return entry.minor;
    }
    return domain::blankAmount;
}

} // namespace

Observation pipelineCreated(const RepView& view, const domain::DaySpan& span) {
    LevelOf result(view);
    qint64 sum = 0;
    bool anyCreated = false;
    for (const OpportunityState& o : view.opportunities()) {
        if (!o.createdIn(span)) continue;
        anyCreated = true;
        const qint64 amount = firstAmount(view.ledger(), o.position, view.asOf());
        if (amount == domain::blankAmount) continue;
        sum += amount;
        result.add(o);
    }
    if (anyCreated && result.n() == 0) return std::move(result).absent(Reason::NotRecorded);
    return std::move(result).value(view.major(sum));
}

} // namespace chalktalk::metrics::indicators
