// Reads the coaching records of a store as the engine and the lists need them.
#pragma once

#include "base/result.h"
#include "domain/coaching_log.h"
#include "domain/ledger.h"

#include <optional>

namespace chalktalk::store {

class Database;

// Bound to the people of `ledger`; records of people it doesn't know are left out. `nowMs` (UTC) is the instant up to
// which calls can have been held; without one, every call that has an end counts as one whose end is known.
[[nodiscard]] Result<domain::CoachingLogPtr> loadCoachingLog(Database& database, const domain::Ledger& ledger,
                                                             std::optional<qint64> nowMs = {});

} // namespace chalktalk::store
