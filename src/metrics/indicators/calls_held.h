// A person's calls that were held in a span of days, by the day of their end, as far as was known when they were read.
#pragma once

#include "domain/coaching_log.h"
#include "domain/window.h"

namespace chalktalk::metrics::indicators {

// visit(call, position in the log), oldest first.
template <class Visit>
void eachCallHeld(const domain::CoachingLog& log, domain::PersonIndex person, const domain::DaySpan& span,
                  const Visit& visit) {
    const auto calls = log.callsOf(person);
    auto at = std::ranges::lower_bound(calls, span.first, {}, &domain::CallLine::day);
    for (; at != calls.end() && at->day <= span.last; ++at)
        if (at->wasHeldBy(log.knownToMs())) visit(*at, static_cast<quint32>(&*at - log.calls().data()));
}

} // namespace chalktalk::metrics::indicators
