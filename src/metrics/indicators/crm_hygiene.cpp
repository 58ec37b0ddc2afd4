#include "metrics/indicators/indicators.h"

#include "metrics/observing.h"

#include <algorithm>

namespace chalktalk::metrics::indicators {

namespace {

constexpr int quietDays = 30;

bool touchedSince(const domain::Ledger& ledger, const OpportunityState& o, Day first, Day last) {
    const auto within = [&](domain::PackedDay day) { return !day.isNone() && first <= day.day() && day.day() <= last; };
    const auto any = [&](const auto& history) {
        return std::any_of(history.begin(), history.end(), [&](const auto& entry) { return within(entry.day); });
    };
    return within(o.created) || any(ledger.activitiesOn(o.position)) || any(ledger.stages(o.position)) ||
           any(ledger.amounts(o.position)) || any(ledger.closeDates(o.position)) || any(ledger.owners(o.position));
}

} // namespace

Observation crmHygiene(const RepView& view, const domain::DaySpan&) {
    const domain::Ledger& ledger = view.ledger();
    const domain::Recorded& recorded = ledger.recorded();
    const Day asOf = view.asOf();
    ProportionOf result(view);
    for (const OpportunityState& o : view.opportunities()) {
        if (!o.isOpen()) continue;
        const domain::Opportunity& now = ledger.opportunity(o.position);
        const bool overdue = recorded.openCloseDates && !o.closeDate.isNone() && o.closeDate.day() < asOf;
        // A next step has no history: of one that is over by now nobody can say whether it had one then.
        const bool aimless = recorded.nextSteps && !now.hasNextStep && !domain::isClosed(now.stage);
        const bool quiet =
            (recorded.activities || recorded.anyHistory) && !touchedSince(ledger, o, asOf - (quietDays - 1), asOf);
        result.add(o, overdue || aimless || quiet);
    }
    return result;
}

} // namespace chalktalk::metrics::indicators
