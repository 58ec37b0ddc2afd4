// Times of calls on a clock and in words: where on its day, how long ago, how much of the hour after is left.
#pragma once

#include "domain/call_line.h"

#include <QDateTime>
#include <QTimeZone>

namespace chalktalk::app {

inline constexpr int minutesOfDay = 24 * 60;

// One calendar day in a zone, which may have 23 or 25 hours, and may begin at 01:00.
class ClockDay {
  public:
    ClockDay(Day day, QTimeZone zone);

    [[nodiscard]] Day day() const { return m_day; }
    [[nodiscard]] qint64 beginMs() const { return m_beginMs; }
    [[nodiscard]] qint64 endMs() const { return m_endMs; } // of the day after its beginning

    struct Part {
        int start = 0, end = 0; // minutes of the day by the clock; 0 and 1440 where it goes on beyond
    };
    // The part of [from, to) that lies in the day, as clocks show it; nothing where none does. What a clock that is set
    // back would let end before it began is as long as it really lasts.
    [[nodiscard]] std::optional<Part> part(qint64 fromMs, qint64 toMs) const;
    [[nodiscard]] int minuteOf(qint64 ms) const; // by the clock; cut to the day

  private:
    Day m_day;
    QTimeZone m_zone;
    qint64 m_beginMs = 0, m_endMs = 0;
};

// Of the hour after `endMs`: whole minutes that are left, begun ones counted; negative once it is over: full
// minutes since, at least one.
[[nodiscard]] int minutesLeftOfHour(qint64 endMs, qint64 nowMs);

[[nodiscard]] QString spellText(int minutes);          // "53 min", "2 h", "1 h 53"; from a day on in days
[[nodiscard]] QString inText(qint64 ms, qint64 nowMs); // "in 53 min", "now"
// "ended 09:15" within the hour, "ended 3 h ago" later; the same without the verb.
[[nodiscard]] QString endedText(qint64 endMs, qint64 nowMs, const QTimeZone& zone);

// The instant at which a clock first showed `clock` since `startMs`: when a call ended, also over midnight. Nothing
// where that lies ahead, or half a day and more after the start: then the call has not ended so.
[[nodiscard]] std::optional<qint64> endAtClock(qint64 startMs, QTime clock, const QTimeZone& zone, qint64 nowMs);

// "Halden Foods · Discovery"; the title where there is no customer, "Call" where there is nothing.
[[nodiscard]] QString callTitle(const domain::CallLine& call);
// The first reason, short: "New in the seat"; empty without one.
[[nodiscard]] QString mainReason(const domain::CallLine& call);

} // namespace chalktalk::app
