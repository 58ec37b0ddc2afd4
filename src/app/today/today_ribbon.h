// The ribbon of the day: calls, one-to-ones and blocked time on the clock of the store's zone.
#pragma once

#include "app/today/today_parts.h"
#include "app/today/today_source.h"

namespace chalktalk::app {

struct Ribbon {
    std::vector<RibbonItem> items; // by their beginning
    std::vector<RibbonHour> hours; // that still run, or ran today without a debrief
    int otherCalls = 0;
};

[[nodiscard]] Ribbon ribbonOf(const TodaySource& source);

} // namespace chalktalk::app
