// The coaching sessions that were held with a person in a span of days, whoever held them.
#pragma once

#include "domain/coaching_log.h"
#include "domain/window.h"

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

} // namespace chalktalk::metrics::indicators
