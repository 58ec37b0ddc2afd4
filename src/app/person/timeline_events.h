// Puts together what happened with a person, from the facts, the coaching records and the profile.
#pragma once

#include "app/person/timeline.h"
#include "domain/profile.h"

namespace chalktalk::app {

struct TimelineSource {
    std::shared_ptr<const metrics::Engine> engine;
    domain::LedgerPtr ledger;
    domain::CoachingLogPtr log;
    domain::PersonIndex person = domain::noPerson, me = domain::noPerson;
    std::vector<domain::Expectation> expectations;
    Day today, dataTo;
};

// Up to today, newest first.
[[nodiscard]] std::vector<TimelineEvent> timelineEvents(const TimelineSource& source);

} // namespace chalktalk::app
