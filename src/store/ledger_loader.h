// Fills a Ledger with all facts of a store, by plain forward-only reads.
#pragma once

#include "base/day.h"
#include "base/result.h"
#include "domain/ledger.h"

#include <stop_token>

namespace chalktalk::store {

class Database;

// `today` is the clock's day in the store's time zone: later facts are loaded, but don't make up `latestFact`.
// ErrorCode::Cancelled when asked to stop. People stand in the order of their names.
[[nodiscard]] Result<domain::LedgerPtr> loadLedger(Database& database, Day today, std::stop_token stop = {});

} // namespace chalktalk::store
