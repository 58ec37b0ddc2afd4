// The right side of the first page: the week so far, whether it fits, 30-day starts, and where coaching time went.
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

struct Shares {
    std::vector<TodayShare> shares; // by person, the most first, the rest together
    QString text;                   // "6 h 40 of coaching in the last two weeks. None of it with Bo Hsu."
};
[[nodiscard]] Shares sharesOf(const TodaySource& source);

} // namespace chalktalk::app
