// Weekdays less the sample organisation's holidays, over the span that the sample covers.
#pragma once

#include "base/day.h"

#include <vector>

namespace chalktalk::app::sample {

struct NamedHoliday {
    Day day;
    const char* name;
};

std::vector<NamedHoliday> holidaysOf(int year);

class WorkingCalendar {
  public:
    WorkingCalendar(Day first, Day last);

    [[nodiscard]] bool isOpen(Day day) const; // weekdays outside the span count as open
    [[nodiscard]] const std::vector<NamedHoliday>& holidays() const { return m_holidays; }

  private:
    Day m_first;
    std::vector<bool> m_open;
    std::vector<NamedHoliday> m_holidays;
};

// 0 is Monday.
constexpr int weekday(Day day) {
    const int index = (day.value + 3) % 7; // 1970-01-01 was a Thursday
    return index < 0 ? index + 7 : index;
}

// The first day of the calendar quarter that `day` lies in, and of the one after.
Day quarterStart(Day day);
Day nextQuarterStart(Day day);

} // namespace chalktalk::app::sample
