#include "io/calendar_recurrence.h"

#include <algorithm>
#include <set>

namespace chalktalk::io {

namespace {

struct FreeIterator {
    void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};

template <class Work> void eachProperty(icalcomponent* event, icalproperty_kind kind, const Work& work) {
    for (icalproperty* property = icalcomponent_get_first_property(event, kind); property;
         property = icalcomponent_get_next_property(event, kind))
        work(property);
}

class Recurrence {
  public:
    Recurrence(icalcomponent* event, CalendarZones& zones, RecurrenceLimits& limits, QStringList& unknown)
        : m_event(event), m_zones(zones), m_limits(limits), m_unknown(unknown), m_steps(limits.stepsOfOne) {}

    std::optional<Occurrences> run() {
        icalproperty* start = icalcomponent_get_first_property(m_event, ICAL_DTSTART_PROPERTY);
        if (!start) return std::nullopt;
        m_start = icalproperty_get_dtstart(start);
        m_clock = isUtc(m_start) ? &m_zones.utc() : &m_zones.clockOf(start, m_unknown);
        if (icaltime_is_null_time(m_start) || !m_clock->toUtc(m_start)) return std::nullopt;
        readExceptions();
        addRules();
        addDays();
        // Where there is a rule it says of the first time, too, whether it is one of its times (as libical reads it).
        if (!icalcomponent_get_first_property(m_event, ICAL_RRULE_PROPERTY)) take(plainTime(m_start));
        auto& all = m_found.all;
        std::ranges::stable_sort(all, {}, &Occurrence::startMs);
        const auto rest = std::ranges::unique(all, {}, &Occurrence::startMs);
        all.erase(rest.begin(), rest.end());
        return std::move(m_found);
    }

  private:
    static bool isUtc(const icaltimetype& time) { return time.zone == icaltimezone_get_utc_timezone(); }
    // Single days without a zone of their own go by the event's.
    const CalendarClock& clockOf(icalproperty* property) {
        const bool own = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER) != nullptr;
        return own ? m_zones.clockOf(property, m_unknown) : *m_clock;
    }

    void readExceptions() {
        eachProperty(m_event, ICAL_EXDATE_PROPERTY, [this](icalproperty* property) {
            const icaltimetype time = icalproperty_get_exdate(property);
            if (icaltime_is_date(time) != 0)
                m_exceptDays.insert(time.year * 10'000 + time.month * 100 + time.day);
            else if (const auto ms = clockOf(property).toUtc(time))
                m_except.insert(*ms);
        });
        eachProperty(m_event, ICAL_EXRULE_PROPERTY, [this](icalproperty* property) {
            follow(icalproperty_get_exrule(property), [this](qint64 ms, const icaltimetype&) { m_except.insert(ms); });
        });
    }

    void addRules() {
        eachProperty(m_event, ICAL_RRULE_PROPERTY, [this](icalproperty* property) {
            m_found.recurs = true;
            follow(icalproperty_get_rrule(property), [this](qint64, const icaltimetype& local) { take(local); });
        });
    }

    void addDays() {
        eachProperty(m_event, ICAL_RDATE_PROPERTY, [this](icalproperty* property) {
            m_found.recurs = true;
            const icaldatetimeperiodtype date = icalproperty_get_rdate(property);
            const icaltimetype time = icaltime_is_null_time(date.time) ? date.period.start : date.time;
            const auto ms = clockOf(property).toUtc(time);
            if (ms) take(icaltime_is_date(time) != 0 ? plainTime(time) : m_clock->toLocal(*ms), *ms);
        });
    }

    // "Each hour of the last Sundays of October": libical looks at every hour of all years for it, and nobody meets so.
    static bool isEndless(const icalrecurrencetype& rule) {
        if (rule.freq != ICAL_SECONDLY_RECURRENCE && rule.freq != ICAL_MINUTELY_RECURRENCE &&
            rule.freq != ICAL_HOURLY_RECURRENCE)
            return false;
        const auto says = [](const short* first) { return *first != ICAL_RECURRENCE_ARRAY_MAX; };
        return says(rule.by_month) || says(rule.by_day) || says(rule.by_month_day) || says(rule.by_year_day) ||
               says(rule.by_week_no) || says(rule.by_hour) || says(rule.by_minute) || says(rule.by_set_pos);
    }

    // Rules go by the event's own clock, whatever the clocks elsewhere do.
    template <class Take> void follow(icalrecurrencetype rule, const Take& takeOne) {
        if (isEndless(rule)) {
            m_found.unclear = true;
            return;
        }
        endByOwnClock(rule);
        const std::unique_ptr<icalrecur_iterator, FreeIterator> next(icalrecur_iterator_new(rule, plainTime(m_start)));
        if (!next) {
            m_found.unclear = true;
            return;
        }
        while (true) {
            if (--m_steps < 0 || --m_limits.stepsLeft < 0) {
                m_found.cutShort = true;
                return;
            }
            const icaltimetype local = icalrecur_iterator_next(next.get());
            if (icaltime_is_null_time(local)) return;
            const auto ms = m_clock->toUtc(local);
            if (!ms) continue;
            if (*ms >= m_limits.toMs) return;
            takeOne(*ms, local);
        }
    }

    // The end of a rule is an instant, or a day that still belongs to it.
    void endByOwnClock(icalrecurrencetype& rule) const {
        if (icaltime_is_null_time(rule.until)) return;
        const bool isDay = icaltime_is_date(rule.until) != 0;
        if (icaltime_is_date(m_start) != 0) {
            if (!isDay) rule.until.hour = rule.until.minute = rule.until.second = 0;
            rule.until = plainTime(rule.until);
            rule.until.is_date = 1;
        } else if (isDay) {
            rule.until.is_date = 0;
            rule.until.hour = 23, rule.until.minute = rule.until.second = 59;
        } else if (isUtc(rule.until)) {
            if (const auto ms = m_clock->toUtc(rule.until)) rule.until = m_clock->toLocal(*ms);
        }
        rule.until.zone = nullptr;
    }

    void take(const icaltimetype& local) {
        if (const auto ms = m_clock->toUtc(local)) take(local, *ms);
    }

    void take(const icaltimetype& local, qint64 ms) {
        if (ms >= m_limits.toMs || m_except.contains(ms)) return;
        if (m_exceptDays.contains(local.year * 10'000 + local.month * 100 + local.day)) return;
        m_found.all.push_back({ms, local});
    }

    icalcomponent* m_event;
    CalendarZones& m_zones;
    RecurrenceLimits& m_limits;
    QStringList& m_unknown;
    int m_steps;
    icaltimetype m_start = icaltime_null_time();
    const CalendarClock* m_clock = nullptr;
    std::set<qint64> m_except;
    std::set<int> m_exceptDays; // a day alone excepts whatever begins on it
    Occurrences m_found;
};

} // namespace

std::optional<Occurrences> occurrencesOf(icalcomponent* event, CalendarZones& zones, RecurrenceLimits& limits,
                                         QStringList& unknown) {
    return Recurrence(event, zones, limits, unknown).run();
}

} // namespace chalktalk::io
