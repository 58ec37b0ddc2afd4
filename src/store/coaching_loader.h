// Reads the coaching records of a store as the engine and the lists need them.
#pragma once

#include "base/result.h"
#include "domain/coaching_log.h"
#include "domain/ledger.h"

namespace chalktalk::store {

class Database;

// Bound to the people of `ledger`; records of people it doesn't know are left out.
[[nodiscard]] Result<domain::CoachingLogPtr> loadCoachingLog(Database& database, const domain::Ledger& ledger);

} // namespace chalktalk::store
