#include "metrics/indicators/indicators.h"
#include "metrics/observing.h"

namespace chalktalk::metrics::indicators {

Observation commitmentsKept(const RepView& view, const domain::DaySpan& span) {
    ProportionOf result(view);
    const domain::CoachingLog& log = view.coaching();
    for (const domain::CommitmentLine* line : log.commitmentsOwedBy(view.person())) {
        const domain::Commitment& what = line->commitment;
        // What is due by D was decided by then, too: nothing that came later can change whether it was kept in time.
        if (!span.contains(what.due) || what.madeOn > view.asOf()) continue;
        const bool dropped = what.state == domain::CommitmentState::Dropped && what.closedOn;
        if (dropped && *what.closedOn < what.due) continue;
        result.add(
            {RecordRef::Kind::Commitment, static_cast<quint32>(line - log.commitments().data()), what.keptInTime()});
    }
    return result;
}

} // namespace chalktalk::metrics::indicators
