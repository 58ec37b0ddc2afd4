#include "metrics/norms.h"

#include "metrics/median.h"
#include "metrics/opportunity_state.h"

#include <vector>

namespace chalktalk::metrics {

Norms normsAt(const domain::Ledger& ledger, Day asOf) {
    const domain::DaySpan year = domain::Window::months(12).span(asOf, 1);
    std::array<std::vector<int>, Norms::openStages> stays;
    for (quint32 i = 0; i < ledger.opportunityCount(); ++i) {
        const auto stages = ledger.stages(i);
        if (stages.empty() || !existedAt(ledger, i, asOf)) continue;
        const OpportunityState state = stageAt(ledger, i, asOf);
        if (!state.wonIn(year)) continue;
        for (std::size_t s = 1; s < stages.size() && stages[s].day.day() <= asOf; ++s) {
            const auto stage = static_cast<std::size_t>(stages[s - 1].stage);
            const domain::PackedDay entered = s == 1 ? state.created : stages[s - 1].day;
            if (stage < Norms::openStages && !entered.isNone())
                stays[stage].push_back(stages[s].day.day() - entered.day());
        }
    }
    Norms norms;
    for (std::size_t s = 0; s < stays.size(); ++s) {
        if (stays[s].size() >= Norms::enoughStays) norms.days[s] = medianOf(stays[s]);
    }
    return norms;
}

} // namespace chalktalk::metrics
