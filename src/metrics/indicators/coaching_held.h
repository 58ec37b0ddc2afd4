// The coaching that a person had in a span of days, by whomever: sessions, and planning and debriefing together.
#pragma once

#include "domain/coaching_log.h"
#include "domain/window.h"
#include "metrics/result.h"

namespace chalktalk::metrics::indicators {

// visit(session, position in the log), oldest first.
template <class Visit>
void eachCoachingSession(const domain::CoachingLog& log, domain::PersonIndex person, const domain::DaySpan& span,
                         const Visit& visit) {
    const auto sessions = log.sessionsWith(person);
    for (const domain::SessionLine& session : sessions) {
        if (!session.isHeldCoaching() || !span.contains(session.day)) continue;
        visit(session, static_cast<quint32>(&session - log.sessions().data()));
    }
}

// visit(record, minutes, day, with whom): sessions first, each oldest first. The time was spent whatever became of the
// call, on the day on which the plan was ready or the debrief finished.
template <class Visit>
void eachCoachingTime(const domain::CoachingLog& log, domain::PersonIndex person, const domain::DaySpan& span,
                      const Visit& visit) {
    using Kind = RecordRef::Kind;
    eachCoachingSession(log, person, span, [&](const domain::SessionLine& session, quint32 position) {
        visit(RecordRef{Kind::Session, position, true}, session.minutes, session.day, session.coach);
    });
    // Whether somebody else than whose call it is sat with them.
    const auto together = [](const domain::CallLine& call, domain::PersonIndex with) {
        return with != domain::noPerson && with != call.person;
    };
    for (const domain::CallLine& call : log.callsOf(person)) {
        const auto position = static_cast<quint32>(&call - log.calls().data());
        if (call.plannedOn && span.contains(*call.plannedOn) && together(call, call.plannedWith))
            visit(RecordRef{Kind::Planning, position, true}, call.planMinutes, *call.plannedOn, call.plannedWith);
        if (call.debriefedOn && span.contains(*call.debriefedOn) && together(call, call.debriefedWith))
            visit(RecordRef{Kind::Debriefing, position, true}, call.debriefMinutes, *call.debriefedOn,
                  call.debriefedWith);
    }
}

} // namespace chalktalk::metrics::indicators
