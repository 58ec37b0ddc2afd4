// Some people seen as one: a manager's, those of a region, of a segment.
#pragma once

#include "domain/person.h"

#include <vector>

namespace chalktalk::metrics {

struct Group {
    domain::PersonIndex manager = domain::noPerson; // whose they are; nobody's in a region
    std::vector<domain::PersonIndex> direct;        // direct reports in the seat on the day; rising
    std::vector<domain::PersonIndex> line;          // with everybody below them in the seat on the day; rising
};

} // namespace chalktalk::metrics
