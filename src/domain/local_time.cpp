#include "domain/local_time.h"

#include <algorithm>
#include <limits>

namespace chalktalk::domain {

namespace {
constexpr qint64 dayMs = 86'400'000;

qint64 floorDivide(qint64 a, qint64 b) { return a / b - (a % b < 0 ? 1 : 0); }
} // namespace

LocalTime::LocalTime(const QTimeZone& zone) {
    const QDateTime first(QDate(1900, 1, 1), QTime(0, 0), Qt::UTC), last(QDate(2140, 1, 1), QTime(0, 0), Qt::UTC);
    m_spans.push_back({std::numeric_limits<qint64>::min(), zone.offsetFromUtc(first) * qint64{1000}});
    for (const auto& transition : zone.transitions(first, last)) {
        const qint64 offset = transition.offsetFromUtc * qint64{1000};
        if (offset != m_spans.back().offsetMs) m_spans.push_back({transition.atUtc.toMSecsSinceEpoch(), offset});
    }
}

std::size_t LocalTime::spanAt(qint64 utcMs) const {
    const auto ends = [&](std::size_t i) {
        return i + 1 < m_spans.size() ? m_spans[i + 1].fromMs : std::numeric_limits<qint64>::max();
    };
    if (m_spans[m_last].fromMs <= utcMs && utcMs < ends(m_last)) return m_last;
    const auto after = std::upper_bound(m_spans.begin(), m_spans.end(), utcMs,
                                        [](qint64 at, const Span& span) { return at < span.fromMs; });
    m_last = static_cast<std::size_t>(after - m_spans.begin()) - 1;
    return m_last;
}

Day LocalTime::dayOf(qint64 utcMs) const {
    return Day{static_cast<qint32>(floorDivide(utcMs + m_spans[spanAt(utcMs)].offsetMs, dayMs))};
}

qint64 LocalTime::toUtc(Day day, qint64 msOfDay) const {
    const qint64 local = day.value * dayMs + msOfDay;
    // No offset is more than a day: the span in force a day before is the one that may be just ending.
    const std::size_t before = spanAt(local - dayMs);
    qint64 utc = local - m_spans[before].offsetMs;
    for (std::size_t i = before + 1; i < m_spans.size() && m_spans[i].fromMs <= utc; ++i) {
        const qint64 later = local - m_spans[i].offsetMs;
        if (later < m_spans[i].fromMs) break; // skipped by the clocks going forward
        utc = later;
    }
    return utc;
}

} // namespace chalktalk::domain
