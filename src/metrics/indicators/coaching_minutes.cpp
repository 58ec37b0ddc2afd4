#include "metrics/indicators/coaching_held.h"
#include "metrics/indicators/indicators.h"
#include "metrics/observing.h"

namespace chalktalk::metrics::indicators {

namespace {

// Whether somebody else than whose call it is sat with them.
bool together(const domain::CallLine& call, domain::PersonIndex with) {
    return with != domain::noPerson && with != call.person;
}

} // namespace

Observation coachingMinutes(const RepView& view, const domain::DaySpan& span) {
    LevelOf result(view);
    int minutes = 0;
    const auto add = [&](RecordRef::Kind kind, quint32 position, int took) {
        minutes += took;
        result.add({kind, position, true});
    };
    const domain::CoachingLog& log = view.coaching();
    eachCoachingSession(log, view.person(), span, [&](const domain::SessionLine& session, quint32 position) {
        add(RecordRef::Kind::Session, position, session.minutes);
    });
    // The time was spent whatever became of the call, on the day on which the plan was ready or the debrief finished.
    for (const domain::CallLine& call : log.callsOf(view.person())) {
        const auto position = static_cast<quint32>(&call - log.calls().data());
        if (call.plannedOn && span.contains(*call.plannedOn) && together(call, call.plannedWith))
            add(RecordRef::Kind::Planning, position, call.planMinutes);
        if (call.debriefedOn && span.contains(*call.debriefedOn) && together(call, call.debriefedWith))
            add(RecordRef::Kind::Debriefing, position, call.debriefMinutes);
    }
    return std::move(result).value(minutes);
}

} // namespace chalktalk::metrics::indicators
