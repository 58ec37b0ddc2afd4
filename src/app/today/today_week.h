// The right side of the first page: the week so far, whether it fits, and 30-day starts.
#pragma once

#include "app/today/today_parts.h"
#include "app/today/today_source.h"

namespace chalktalk::app {

// Plans before significant calls that have begun, debriefs within the hour of those whose hour is over, one-to-ones
// held of those due by Sunday; of one's own people, and for calls of everybody below who has none of their own there.
[[nodiscard]] std::vector<TodayBar> weekOf(const TodaySource& source);
// Over these bars: of a manager of managers they count all teams.
[[nodiscard]] QString weekTitleOf(const TodaySource& source);
// Says plainly when the week's significant calls don't fit; empty where they do.
[[nodiscard]] QString capacityText(const TodaySource& source);
[[nodiscard]] std::vector<TodayStart> startsOf(const TodaySource& source);

} // namespace chalktalk::app
