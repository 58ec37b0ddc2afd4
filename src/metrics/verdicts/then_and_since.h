// What was observed of one person before a commitment and since, and how likely the later is if nothing changed.
#pragma once

#include "metrics/observation.h"

#include <vector>

namespace chalktalk::metrics::verdicts {

struct ThenAndSince {
    domain::PersonIndex person = domain::noPerson;
    Observation before, after;
    int daysBefore = 0, daysAfter = 0; // working days, of a rate
    std::optional<double> valueBefore, valueAfter;

    [[nodiscard]] double change() const { return *valueAfter - *valueBefore; }
};

struct Group {
    const ThenAndSince& own;
    // At least four, with whom nobody worked on it, all with both values.
    const std::vector<ThenAndSince>& peers;
    bool up = true; // the way in which it should move
};

// Chance of an `after` as far that way, or farther, if the level behind it is still what `before` tells: drawn towards
// the peers as far as its sample is small (so that a low start is expected to recover by itself), moved along by what
// moved everybody, and as uncertain as the peers' own changes show. Where drawing towards the peers would expect less
// of the person than the person's own start, the own start counts.
double chanceOfProportion(const Group& group);
double chanceOfRate(const Group& group, double dispersion);
double chanceOfMedian(const Group& group);
double chanceOfLevel(const Group& group);

} // namespace chalktalk::metrics::verdicts
