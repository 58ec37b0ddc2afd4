// The organisation's working days and fiscal year, and which kinds of facts its store records at all.
#pragma once

#include "base/day.h"

#include <vector>

namespace chalktalk::domain {

// What the store as a whole records, whatever the date: decides `not-recorded`.
struct Recorded {
    bool activities = false;
    bool discoveryActivities = false, demoActivities = false;
    bool stageHistory = false, amountHistory = false, closeDateHistory = false, anyHistory = false;
    bool listAmounts = false, sources = false, nextSteps = false;
    bool openCloseDates = false; // an open (as it is now) opportunity with a close date
};

struct Calendar {              // organisation-wide
    std::vector<Day> holidays; // sorted, distinct
    int fiscalStartMonth = 1;

    // Monday to Friday, less holidays, from first to last, both included; 0 when first > last.
    [[nodiscard]] int workingDays(Day first, Day last) const;
};

} // namespace chalktalk::domain
