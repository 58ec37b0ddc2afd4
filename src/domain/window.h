// The span of days an indicator looks at: trailing days, weeks or months, the period, or just the as-of day.
#pragma once

#include "base/day.h"

#include <optional>
#include <QString>

namespace chalktalk::domain {

struct DaySpan {
    Day first, last; // both included

    [[nodiscard]] bool contains(Day d) const { return first <= d && d <= last; }
    [[nodiscard]] int days() const { return last - first + 1; }
    friend constexpr bool operator==(DaySpan, DaySpan) = default;
};

struct Window {
    enum class Unit : quint8 { Days, Weeks, Months, AsOf, Period };
    Unit unit = Unit::AsOf;
    int count = 0; // of days, weeks or months

    static constexpr Window days(int n) { return {Unit::Days, n}; }
    static constexpr Window weeks(int n) { return {Unit::Weeks, n}; }
    static constexpr Window months(int n) { return {Unit::Months, n}; }
    static constexpr Window asOf() { return {Unit::AsOf, 0}; }
    static constexpr Window period() { return {Unit::Period, 0}; }

    // "4w", "13w", "12m", "30d", "as-of", "period"; counts from 1 to 1200.
    static std::optional<Window> parse(QStringView text);
    [[nodiscard]] QString toString() const;

    // The days of this window as of D. Trailing ones end on D; `period` is from its first day to D; as-of is D.
    [[nodiscard]] DaySpan span(Day asOf, int fiscalStartMonth) const;

    friend constexpr bool operator==(Window, Window) = default;
};

// The whole fiscal quarter that D lies in. `fiscalStartMonth` is 1 to 12; 1 gives calendar quarters.
DaySpan periodOf(Day day, int fiscalStartMonth);

} // namespace chalktalk::domain
