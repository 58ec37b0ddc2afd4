// When the facts of a store begin: a trend does not reach back before them, since a first quarter with only part of
// its records would read as a rise or a fall that never was.
#pragma once

#include "coaching/phrases.h"
#include "domain/coaching_log.h"
#include "domain/ledger.h"

namespace chalktalk::coaching {

struct DataBegin {
    std::optional<Day> activities, creations, closings, sessions, commitments, coaching, calls, plans;

    [[nodiscard]] std::optional<Day> of(Begins begins) const {
        switch (begins) {
        case Begins::Activities: return activities;
        case Begins::Creations: return creations;
        case Begins::Closings: return closings;
        case Begins::Sessions: return sessions;
        case Begins::Commitments: return commitments;
        case Begins::Coaching: return coaching;
        case Begins::Calls: return calls;
        case Begins::Plans: return plans;
        }
        return {};
    }
};

DataBegin dataBegin(const domain::Ledger& ledger, const domain::CoachingLog& coaching);

} // namespace chalktalk::coaching
