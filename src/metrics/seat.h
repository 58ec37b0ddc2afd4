// How long somebody was in the seat: days of a span, months, and the span that came before another.
#pragma once

#include "domain/person.h"
#include "domain/window.h"

#include <algorithm>

namespace chalktalk::metrics {

// The first day in the seat; nothing: always.
inline std::optional<Day> seatFrom(const domain::Person& person) {
    return person.inSeatOn ? person.inSeatOn : person.hiredOn;
}

inline int daysInSeat(const domain::Person& person, const domain::DaySpan& span) {
    const Day first = std::max(span.first, seatFrom(person).value_or(span.first));
    const Day last = std::min(span.last, person.leftOn.value_or(span.last));
    return std::max(0, last - first + 1);
}

// Whole calendar months that the span is made of ("12m"); 0 where it is not.
inline int wholeMonths(const domain::DaySpan& span) {
    const QDate end = (span.last + 1).toDate(), first = span.first.toDate();
    const int about = (end.year() - first.year()) * 12 + end.month() - first.month();
    for (const int months : {about, about - 1, about + 1}) {
        if (months > 0 && minusMonths(span.last, months) + 1 == span.first) return months;
    }
    return 0;
}

// Its months, for what is said "a month": a whole number of them where it is, else by the days of a mean one.
inline double monthsOf(const domain::DaySpan& span) {
    constexpr double meanMonth = 365.25 / 12;
    const int whole = wholeMonths(span);
    return whole > 0 ? whole : span.days() / meanMonth;
}

// As long a span that ends the day before: as many months where it is whole months, else as many days.
inline domain::DaySpan spanBefore(const domain::DaySpan& span) {
    const Day last = span.first - 1;
    const int months = wholeMonths(span);
    return {months > 0 ? minusMonths(last, months) + 1 : last - (span.days() - 1), last};
}

} // namespace chalktalk::metrics
