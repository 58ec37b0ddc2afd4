// Many coaching records at once, in one transaction: what fills the sample organisation.
#pragma once

#include "store/profile_store.h"
#include "store/session_store.h"

namespace chalktalk::store {

struct CoachingRecords {
    std::vector<SessionSave> sessions;
    std::vector<std::pair<domain::Profile, PersonId>> profiles; // with who wrote each
    std::vector<domain::CoachingBlock> blocks;
};

[[nodiscard]] Status saveCoachingRecords(Database& database, const CoachingRecords& records, const Clock& clock);

} // namespace chalktalk::store
