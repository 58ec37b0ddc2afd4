#include "app/call/call_times.h"

#include "app/session/session_opening.h"
#include "coaching/call_content.h"
#include "coaching/significance.h"

#include <algorithm>
#include <QCoreApplication>
#include <utility>

namespace chalktalk::app {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CallTimes)
};

constexpr qint64 s_minute = 60'000, s_hour = 60 * s_minute;

int clockMinute(qint64 ms, const QTimeZone& zone) {
    const QTime time = QDateTime::fromMSecsSinceEpoch(ms, zone).time();
    return time.hour() * 60 + time.minute();
}

} // namespace

ClockDay::ClockDay(Day day, QTimeZone zone) : m_day(day), m_zone(std::move(zone)) {
    m_beginMs = day.toDate().startOfDay(m_zone).toMSecsSinceEpoch();
    m_endMs = (day + 1).toDate().startOfDay(m_zone).toMSecsSinceEpoch();
}

int ClockDay::minuteOf(qint64 ms) const {
    if (ms < m_beginMs) return 0;
    return ms >= m_endMs ? minutesOfDay : clockMinute(ms, m_zone);
}

std::optional<ClockDay::Part> ClockDay::part(qint64 fromMs, qint64 toMs) const {
    if (toMs <= m_beginMs || fromMs >= m_endMs || toMs <= fromMs) return std::nullopt;
    Part part{minuteOf(fromMs), minuteOf(toMs)};
    if (part.end <= part.start) {
        const qint64 lasts = std::min(toMs, m_endMs) - std::max(fromMs, m_beginMs);
        part.end = std::min(minutesOfDay, part.start + static_cast<int>(std::max<qint64>(lasts / s_minute, 1)));
    }
    return part;
}

int minutesLeftOfHour(qint64 endMs, qint64 nowMs) {
    const qint64 left = endMs + s_hour - nowMs;
    if (left >= 0) return static_cast<int>((left + s_minute - 1) / s_minute);
    return -static_cast<int>(std::max<qint64>(1, -left / s_minute)); // an hour and a second is the 61st minute
}

QString spellText(int minutes) {
    if (minutes < 60) return Texts::tr("%1 min").arg(minutes);
    if (minutes >= minutesOfDay) return Texts::tr("%n days", nullptr, minutes / minutesOfDay);
    const int hours = minutes / 60, rest = minutes % 60;
    constexpr int told = 6; // hours from which the minutes no longer matter
    return rest == 0 || hours >= told ? Texts::tr("%1 h").arg((minutes + 30) / 60)
                                      : Texts::tr("%1 h %2").arg(hours).arg(rest, 2, 10, QLatin1Char('0'));
}

QString inText(qint64 ms, qint64 nowMs) {
    const auto minutes = static_cast<int>((ms - nowMs + s_minute - 1) / s_minute);
    return minutes <= 0 ? Texts::tr("now") : Texts::tr("in %1").arg(spellText(minutes));
}

QString endedText(qint64 endMs, qint64 nowMs, const QTimeZone& zone) {
    if (nowMs - endMs <= s_hour) return Texts::tr("ended %1").arg(clockText(endMs, zone));
    return Texts::tr("ended %1 ago").arg(spellText(std::max(61, static_cast<int>((nowMs - endMs) / s_minute))));
}

std::optional<qint64> endAtClock(qint64 startMs, QTime clock, const QTimeZone& zone, qint64 nowMs) {
    const QDate day = QDateTime::fromMSecsSinceEpoch(startMs, zone).date();
    qint64 end = QDateTime(day, clock, zone).toMSecsSinceEpoch();
    if (end < startMs) end = QDateTime(day.addDays(1), clock, zone).toMSecsSinceEpoch();
    constexpr qint64 longest = 12 * s_hour;
    if (end < startMs || end > nowMs || end - startMs > longest) return std::nullopt;
    return end;
}

QString callTitle(const domain::CallLine& call) {
    const QString& customer = call.customer.isEmpty() ? call.title : call.customer;
    if (call.kind == domain::CallKind::Other) return customer.isEmpty() ? Texts::tr("Call") : customer;
    const QString kind = coaching::callKindName(call.kind);
    return customer.isEmpty() ? kind : Texts::tr("%1 · %2").arg(customer, kind);
}

QString mainReason(const domain::CallLine& call) {
    for (const domain::Significant reason : domain::significantFor)
        if (call.significant && (call.reasons & static_cast<quint16>(reason)) != 0) return coaching::reasonName(reason);
    return {};
}

} // namespace chalktalk::app
