#include "metrics/catalogue.h"
#include "metrics/group.h"
#include "metrics/indicators/indicators.h"
#include "metrics/observing.h"

#include <algorithm>

namespace chalktalk::metrics {

namespace {

bool namedInSession(const domain::CoachingLog& log, Gap gap, const QString& id, const domain::DaySpan& span) {
    return std::ranges::any_of(log.sessionsWith(gap.person), [&](const domain::SessionLine& session) {
        return session.state == domain::SessionState::Held && span.contains(session.day) &&
               std::ranges::find(session.indicators, id) != session.indicators.end();
    });
}

// Made in the span, or made before and not over before it began.
bool underCommitment(const domain::CoachingLog& log, Gap gap, const QString& id, const domain::DaySpan& span) {
    return std::ranges::any_of(log.commitmentsAbout(gap.person), [&](const domain::CommitmentLine& line) {
        const domain::Commitment& what = line.commitment;
        if (what.indicator != id || what.madeOn > span.last) return false;
        return what.madeOn >= span.first || what.isOpen() || (what.closedOn && *what.closedOn >= span.first);
    });
}

} // namespace

bool isAddressed(const domain::CoachingLog& log, Gap gap, Day asOf) {
    const QString id = QString::fromLatin1(indicator(gap.indicator).id);
    const domain::DaySpan span{asOf - heldDays, asOf};
    return namedInSession(log, gap, id, span) || underCommitment(log, gap, id, span);
}

namespace indicators {

Observation unaddressed(const RepView& view, const domain::DaySpan&) {
    LevelOf result(view);
    const auto& line = view.people().line;
    int open = 0;
    for (const Gap gap : view.heldGaps()) {
        if (!std::ranges::binary_search(line, gap.person)) continue;
        const bool addressed = isAddressed(view.coaching(), gap, view.asOf());
        open += addressed ? 0 : 1;
        result.add({RecordRef::Kind::Gap, positionOf(gap), !addressed});
    }
    return std::move(result).value(open);
}

} // namespace indicators

} // namespace chalktalk::metrics
