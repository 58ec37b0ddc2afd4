// Reads the calls of a store as lines of the coaching log: one pass over each table, whatever their number. For store/
// only; throws Failure.
#pragma once

#include "domain/call_line.h"
#include "domain/local_time.h"

#include <unordered_map>
#include <vector>

namespace chalktalk::store {

class Database;

// Calls of people who are not in `people` are left out.
[[nodiscard]] std::vector<domain::CallLine>
readCallLines(Database& database, const std::unordered_map<PersonId, domain::PersonIndex>& people,
              const domain::LocalTime& zone);

} // namespace chalktalk::store
