// Reads calendar files against a store, and keeps what was chosen of them: for the window and the command line alike.
#pragma once

#include "app/call/calendar_merge.h"
#include "base/clock.h"

#include <set>

namespace chalktalk::store {
class Database;
}

namespace chalktalk::app {

struct CalendarRequest {
    QStringList paths;
    PersonId owner;   // whose calendars they are
    PersonId looking; // whose line's calls may be kept; null: everybody's
    domain::LedgerPtr ledger;
    domain::CoachingLogPtr log;
    coaching::CallContent content;
};

struct CalendarReading {
    CalendarMerge merge;
    QStringList remarks; // what could not be read
};

// Four weeks back and eight ahead. Unreadable for a file that is no calendar, with its name.
[[nodiscard]] Result<CalendarReading> readCalendars(store::Database& database, const CalendarRequest& request,
                                                    const Clock& clock);

struct CalendarKept {
    int kept = 0;
    int leftOut = 0; // that somebody changed meanwhile
};

// In one transaction. Calls that have not begun are judged; so are those that have begun since the store kept its
// first call, as things stood when they began. Before that nobody could have planned them here.
[[nodiscard]] Result<CalendarKept> keepCalendarCalls(store::Database& database, std::vector<domain::Call> calls,
                                                     const domain::Ledger& ledger, const domain::CoachingLog& log,
                                                     const std::set<domain::PersonIndex>& struggling, PersonId by,
                                                     const Clock& clock);

// "12 calls: 9 new, 2 moved, 1 cancelled. 31 other entries are left out."
[[nodiscard]] QString calendarSummary(const std::vector<CalendarRow>& rows);

} // namespace chalktalk::app
