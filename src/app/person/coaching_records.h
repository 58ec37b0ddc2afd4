// The records of coaching behind one number: the engine holds them itself, nothing is read from the store.
#pragma once

#include "app/person/record_table.h"

namespace chalktalk::app {

// `refs` are all of one kind (time spent may be of sessions, planning and debriefing together), and not of
// opportunities or activities. As of a day: what came later isn't shown.
[[nodiscard]] RecordTable coachingRecords(const metrics::Engine& engine, metrics::RecordRef::Kind kind,
                                          const std::vector<metrics::RecordRef>& refs, Day asOf);

} // namespace chalktalk::app
