// A calendar day as a number of days since 1970-01-01: small, ordered, and without a time zone.
#pragma once

#include <QDate> // first: moc of Qt 6.4 fails on <compare> when no Qt header came before

#include <compare>
#include <optional>

namespace chalktalk {

struct Day {
    qint32 value = 0;

    static Day fromDate(QDate date) { return Day{static_cast<qint32>(date.toJulianDay() - s_epoch)}; }
    [[nodiscard]] QDate toDate() const { return QDate::fromJulianDay(value + s_epoch); }
    [[nodiscard]] QString toString() const { return toDate().toString(Qt::ISODate); } // YYYY-MM-DD

    friend constexpr auto operator<=>(Day, Day) = default;
    friend constexpr Day operator+(Day d, qint32 days) { return Day{d.value + days}; }
    friend constexpr Day operator-(Day d, qint32 days) { return Day{d.value - days}; }
    friend constexpr qint32 operator-(Day a, Day b) { return a.value - b.value; } // calendar days between

  private:
    static constexpr qint64 s_epoch = 2440588; // Julian day of 1970-01-01
};

// D minus `months` calendar months, the day of month clipped to the month's last day. Negative months add.
inline Day minusMonths(Day day, int months) { return Day::fromDate(day.toDate().addMonths(-months)); }

// Parses YYYY-MM-DD strictly; nothing for any other text or a day that does not exist.
std::optional<Day> dayFromIso(QStringView text);

} // namespace chalktalk
