// Keeps the calls of a store true to their surroundings: calls ahead are judged by the rule, and activities of the CRM
// that are significant calls become calls.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/coaching_log.h"
#include "domain/ledger.h"

#include <set>

namespace chalktalk::store {
class Database;
}
namespace chalktalk::metrics {
class Results;
}

namespace chalktalk::app {

// People with at least one gap among the results: "struggling".
[[nodiscard]] std::set<domain::PersonIndex> withGaps(const metrics::Results& results);

// Judges calls that lie ahead anew and writes those whose judgement changed; calls that came from the CRM and were not
// debriefed follow it when it knows another time or kind; takes activities since the first call of the store was kept,
// judged as things stood when they began (one that a call of the same person stands for is joined to it: same_call.h).
// Gives how many calls changed or came. Cheap when there is nothing to do; `database` is opened for writing.
[[nodiscard]] Result<int> keepCallsTrue(store::Database& database, const domain::Ledger& ledger,
                                        const domain::CoachingLog& log, const std::set<domain::PersonIndex>& struggling,
                                        const Clock& clock);

} // namespace chalktalk::app
