// Reads assessments, development plans, places by hand and quarterly reviews as lines of the coaching log: one pass
// over each table, whatever their number. For store/ only; throws Failure.
#pragma once

#include "domain/coaching_log.h"
#include "domain/local_time.h"

#include <unordered_map>

namespace chalktalk::store {

class Database;

// What is about people who are not in `people` is left out.
[[nodiscard]] domain::DevelopmentLines
readDevelopmentLines(Database& database, const std::unordered_map<PersonId, domain::PersonIndex>& people,
                     const domain::LocalTime& zone);

} // namespace chalktalk::store
