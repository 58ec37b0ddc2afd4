#include "app/sample/working_calendar.h"

namespace chalktalk::app::sample {

namespace {

Day dayOf(int year, int month, int day) { return Day::fromDate(QDate(year, month, day)); }

// The nth such weekday of a month; n = -1 is the last.
Day nthWeekday(int year, int month, int wanted, int n) {
    if (n < 0) {
        Day day = dayOf(year, month, QDate(year, month, 1).daysInMonth());
        return day - (weekday(day) - wanted + 7) % 7;
    }
    const Day first = dayOf(year, month, 1);
    return first + (wanted - weekday(first) + 7) % 7 + 7 * (n - 1);
}

} // namespace

std::vector<NamedHoliday> holidaysOf(int year) {
    return {{dayOf(year, 1, 1), "New Year's Day"},        {nthWeekday(year, 5, 0, -1), "Memorial Day"},
            {dayOf(year, 7, 4), "Independence Day"},      {nthWeekday(year, 9, 0, 1), "Labor Day"},
            {nthWeekday(year, 11, 3, 4), "Thanksgiving"}, {nthWeekday(year, 11, 3, 4) + 1, "Day after Thanksgiving"},
            {dayOf(year, 12, 25), "Christmas Day"},       {dayOf(year, 12, 26), "Second day of Christmas"}};
}

WorkingCalendar::WorkingCalendar(Day first, Day last) : m_first(first) {
    m_open.resize(static_cast<std::size_t>(last - first + 1));
    for (Day day = first; day <= last; day = day + 1) m_open[static_cast<std::size_t>(day - first)] = weekday(day) < 5;
    for (int year = first.toDate().year(); year <= last.toDate().year(); ++year) {
        for (const auto& holiday : holidaysOf(year)) {
            m_holidays.push_back(holiday);
            if (first <= holiday.day && holiday.day <= last)
                m_open[static_cast<std::size_t>(holiday.day - first)] = false;
        }
    }
}

bool WorkingCalendar::isOpen(Day day) const {
    const auto index = static_cast<std::size_t>(day - m_first);
    return day >= m_first && index < m_open.size() ? m_open[index] : weekday(day) < 5;
}

Day quarterStart(Day day) {
    const QDate date = day.toDate();
    return dayOf(date.year(), (date.month() - 1) / 3 * 3 + 1, 1);
}

Day nextQuarterStart(Day day) { return minusMonths(quarterStart(day), -3); }

} // namespace chalktalk::app::sample
