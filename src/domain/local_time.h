// Calendar days and clock times of one time zone, fast enough for millions of facts: offsets are looked up once.
#pragma once

#include "base/day.h"

#include <QTimeZone>
#include <vector>

namespace chalktalk::domain {

// Changes of the clocks are known to 2037, as the system lists them; later instants keep the last offset.
// Not for sharing between threads: it remembers where it looked last.
class LocalTime {
  public:
    explicit LocalTime(const QTimeZone& zone);

    // The calendar day of an instant (UTC epoch milliseconds).
    [[nodiscard]] Day dayOf(qint64 utcMs) const;
    // The instant of a local clock time. One that a change of the clocks repeats is taken as the earlier, one that it
    // skips as if the clocks had not changed yet.
    [[nodiscard]] qint64 toUtc(Day day, qint64 msOfDay) const;

  private:
    struct Span {
        qint64 fromMs, offsetMs;
    };
    [[nodiscard]] std::size_t spanAt(qint64 utcMs) const;

    std::vector<Span> m_spans; // sorted; the first begins before every fact
    mutable std::size_t m_last = 0;
};

} // namespace chalktalk::domain
