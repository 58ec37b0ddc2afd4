// The records of coaching behind one number: the engine holds them itself, nothing is read from the store.
#pragma once

#include "app/person/record_table.h"

namespace chalktalk::app {

// `refs` are all of one kind (time spent may be of sessions, planning and debriefing together), and not of
// opportunities or activities. As of a day: what came later isn't shown.
[[nodiscard]] RecordTable coachingRecords(const metrics::Engine& engine, metrics::RecordRef::Kind kind,
                                          const std::vector<metrics::RecordRef>& refs, Day asOf);

// Of a number about several people, a manager's or a group's: as above, with whose each record is where that says more,
// for growth with the amounts before and after. Opportunities and activities are the store's: nothing.
[[nodiscard]] RecordTable coachingRecordsOfMany(const metrics::Engine& engine, metrics::IndicatorIndex indicator,
                                                const std::vector<metrics::RecordRef>& refs,
                                                const metrics::Question& question);

} // namespace chalktalk::app
