#include "domain/calendar.h"

#include <algorithm>

namespace chalktalk::domain {

int Calendar::workingDays(Day first, Day last) const {
    if (first > last) return 0;
    // 1970-01-01 was a Thursday: the weekday of day v, Monday = 0, is (v + 3) mod 7.
    const auto weekday = [](Day d) { return ((d.value + 3) % 7 + 7) % 7; };
    const int days = last - first + 1;
    int count = days / 7 * 5;
    for (int i = 0, w = weekday(first); i < days % 7; ++i, w = (w + 1) % 7) count += w < 5 ? 1 : 0;
    const auto begin = std::lower_bound(holidays.begin(), holidays.end(), first);
    const auto end = std::upper_bound(begin, holidays.end(), last);
    return count - static_cast<int>(std::count_if(begin, end, [&](Day d) { return weekday(d) < 5; }));
}

} // namespace chalktalk::domain
