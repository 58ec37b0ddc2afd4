// What stands behind one cell of the dashboard: its sentence with counts, and as many records as it counts.
#pragma once

#include "app/dashboard/dashboard_source.h"
#include "app/person/record_table.h"
#include "coaching/dashboard_words.h"

namespace chalktalk::app {

struct CellRecords {
    bool found = false;  // false: there is no such row on this day
    QString title, over; // "Debriefs within the hour", "Ines Caldeira · 8 reps"
    QString shown;       // "31 %"
    QString sentence;    // what was counted
    QString against;     // target, or why there is no number
    QString definition;
    coaching::DashboardCell cell;
    RecordTable table;
};

// Asked to stop, it finds nothing.
[[nodiscard]] CellRecords cellRecords(const DashboardSource& source, const CellPlace& place,
                                      const std::stop_token& stop = {});

} // namespace chalktalk::app
