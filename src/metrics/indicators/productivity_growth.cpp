#include "metrics/group.h"
#include "metrics/growth.h"
#include "metrics/indicators/indicators.h"
#include "metrics/observing.h"

namespace chalktalk::metrics::indicators {

Observation productivityGrowth(const RepView& view, const domain::DaySpan& span) {
    LevelOf result(view);
    const Growth growth = growthOf(view.ledger(), view.won(), view.people().line, span);
    for (const OwnGrowth& rep : growth.reps) result.add({RecordRef::Kind::Person, rep.person, true});
    if (growth.reps.empty()) return std::move(result).absent(Reason::NoData);
    if (!growth.growth) return std::move(result).absent(Reason::NoData, growth.perMonth, growth.perMonthBefore);
    return std::move(result).value(*growth.growth, growth.perMonth, growth.perMonthBefore);
}

std::optional<double> medianGrowth(const RepView& view, const domain::DaySpan& span) {
    return growthOf(view.ledger(), view.won(), view.people().line, span).median;
}

} // namespace chalktalk::metrics::indicators
