// Profiles, cadences and blocked coaching time.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/profile.h"
#include "store/draft.h"

#include <vector>

namespace chalktalk::store {

class Database;

// Empty (version 0) for somebody without one. The private note about the person is the reader's own.
[[nodiscard]] Result<domain::Profile> loadProfile(Database& database, PersonId person, PersonId reader);
// Gives the new version; Conflict when somebody changed it since. The private note is kept as `by`'s.
[[nodiscard]] Result<int> saveProfile(Database& database, const domain::Profile& profile, PersonId by,
                                      const Clock& clock, const SavedForm& form = {});
// The same within the caller's transaction; for store/ only. Throws Failure.
int keepProfile(Database& database, const domain::Profile& profile, PersonId by, const Clock& clock,
                const SavedForm& form = {});

// Nothing: back to the organisation's.
[[nodiscard]] Status saveCadence(Database& database, PersonId person, std::optional<int> everyDays, PersonId by,
                                 const Clock& clock);

// An id of 0: a new one. Invalid for a weekday, time or length that makes no sense.
[[nodiscard]] Status saveCoachingBlock(Database& database, const domain::CoachingBlock& block, PersonId by,
                                       const Clock& clock);
// The same within the caller's transaction; for store/ only. Throws Failure.
void keepCoachingBlock(Database& database, const domain::CoachingBlock& block, PersonId by, const Clock& clock);
[[nodiscard]] Status removeCoachingBlock(Database& database, qint64 id, PersonId by, const Clock& clock);

} // namespace chalktalk::store
