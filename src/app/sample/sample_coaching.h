// Half a year of one-to-ones, commitments, and calls with plans and debriefs for the sample organisation, drawn after
// its facts: what is on the table are the facts that stood there on the day.
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <stop_token>

namespace chalktalk::store {
class Database;
}

namespace chalktalk::app {

struct SampleOptions;

// The same for the same facts, seed, and instant of the as-of day. One transaction: a failure or a stop leaves none of
// it.
[[nodiscard]] Status fillSampleCoaching(store::Database& database, const SampleOptions& options, const Clock& clock,
                                        std::stop_token stop = {});

} // namespace chalktalk::app
