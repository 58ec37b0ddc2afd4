#include "io/calendar_event.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <tuple>

namespace chalktalk::io {

namespace {

constexpr qint64 s_dayMs = 86'400'000;
constexpr qsizetype s_longestText = 500;

QString plain(const char* utf8) { return QString::fromUtf8(utf8 ? utf8 : "").left(s_longestText).trimmed(); }

icalproperty* first(icalcomponent* event, icalproperty_kind kind) {
    return icalcomponent_get_first_property(event, kind);
}

bool isUtc(const icaltimetype& time) { return time.zone == icaltimezone_get_utc_timezone(); }

QString basicUtc(qint64 ms) {
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
}

QString basicDay(const icaltimetype& time) {
    return QDate(time.year, time.month, time.day).toString(QStringLiteral("yyyyMMdd"));
}

QString addressOf(const char* address) {
    QString text = plain(address).toLower();
    if (text.startsWith(u"mailto:")) text.remove(0, 7);
    return text.contains(u'@') ? text : QString();
}

QString nameOfPerson(icalproperty* property) {
    icalparameter* name = icalproperty_get_first_parameter(property, ICAL_CN_PARAMETER);
    return name ? plain(icalparameter_get_cn(name)) : QString();
}

// Rooms and devices are invited like people, and whoever declined isn't there.
bool isThere(icalproperty* attendee) {
    if (icalparameter* kind = icalproperty_get_first_parameter(attendee, ICAL_CUTYPE_PARAMETER)) {
        const icalparameter_cutype type = icalparameter_get_cutype(kind);
        if (type == ICAL_CUTYPE_ROOM || type == ICAL_CUTYPE_RESOURCE) return false;
    }
    icalparameter* answer = icalproperty_get_first_parameter(attendee, ICAL_PARTSTAT_PARAMETER);
    return !answer || icalparameter_get_partstat(answer) != ICAL_PARTSTAT_DECLINED;
}

} // namespace

CalendarEvent::CalendarEvent(icalcomponent* event, CalendarZones& zones, QStringList& unknown)
    : m_event(event), m_zones(&zones) {
    readTimes(unknown);
    readWords();
    readPeople();
}

void CalendarEvent::readTimes(QStringList& unknown) {
    const auto clockOf = [&](icalproperty* property, const icaltimetype& time) {
        return isUtc(time) ? &m_zones->utc() : &m_zones->clockOf(property, unknown);
    };
    if (icalproperty* start = first(m_event, ICAL_DTSTART_PROPERTY)) {
        m_start = icalproperty_get_dtstart(start);
        m_clock = clockOf(start, m_start);
        if (!icaltime_is_null_time(m_start)) m_startMs = m_clock->toUtc(m_start);
        m_template.wholeDay = icaltime_is_date(m_start) != 0;
        if (!isUtc(m_start)) m_template.zone = m_clock->name();
    }
    if (icalproperty* which = first(m_event, ICAL_RECURRENCEID_PROPERTY)) {
        m_recurrence = icalproperty_get_recurrenceid(which);
        const auto ms = clockOf(which, m_recurrence)->toUtc(m_recurrence);
        const bool isDay = icaltime_is_date(m_recurrence) != 0;
        if (ms) m_instance = isDay ? basicDay(m_recurrence) : basicUtc(*ms);
    }
    m_lengthMs = m_template.wholeDay ? 1 : 0;
    if (!m_startMs) return;
    if (icalproperty* end = first(m_event, ICAL_DTEND_PROPERTY)) {
        const icaltimetype time = icalproperty_get_dtend(end);
        if (const auto ms = clockOf(end, time)->toUtc(time)) m_lengthMs = *ms - *m_startMs;
        if (m_template.wholeDay) m_lengthMs = (m_lengthMs + s_dayMs / 2) / s_dayMs; // a day may have 23 hours, or 25
    } else if (icalproperty* duration = first(m_event, ICAL_DURATION_PROPERTY)) {
        const qint64 ms = icaldurationtype_as_int(icalproperty_get_duration(duration)) * 1000LL;
        m_lengthMs = m_template.wholeDay ? ms / s_dayMs : ms;
    }
    m_lengthMs = std::max(m_lengthMs, m_template.wholeDay ? qint64{1} : qint64{0});
}

void CalendarEvent::readWords() {
    if (icalproperty* summary = first(m_event, ICAL_SUMMARY_PROPERTY))
        m_template.summary = plain(icalproperty_get_summary(summary));
    if (icalproperty* location = first(m_event, ICAL_LOCATION_PROPERTY))
        m_template.location = plain(icalproperty_get_location(location));
    if (icalproperty* sequence = first(m_event, ICAL_SEQUENCE_PROPERTY))
        m_template.sequence = icalproperty_get_sequence(sequence);
    if (icalproperty* status = first(m_event, ICAL_STATUS_PROPERTY))
        m_template.cancelled = icalproperty_get_status(status) == ICAL_STATUS_CANCELLED;
    if (icalproperty* kind = first(m_event, ICAL_CLASS_PROPERTY)) {
        const auto said = icalproperty_get_class(kind);
        m_template.isPrivate = said == ICAL_CLASS_PRIVATE || said == ICAL_CLASS_CONFIDENTIAL;
    }
    for (const icalproperty_kind kind : {ICAL_DTSTAMP_PROPERTY, ICAL_LASTMODIFIED_PROPERTY}) {
        icalproperty* changed = first(m_event, kind);
        if (!changed) continue;
        const icaltimetype time = icalvalue_get_datetime(icalproperty_get_value(changed));
        if (const auto ms = m_zones->utc().toUtc(time)) m_changedMs = std::max(m_changedMs, *ms);
    }
    icalproperty* uid = first(m_event, ICAL_UID_PROPERTY);
    m_uid = plain(uid ? icalproperty_get_uid(uid) : nullptr);
    m_uid.remove(u'\n'); // parts the event from its instance in a key
    if (!m_uid.isEmpty()) return;
    const QByteArray told = (m_template.summary + u'\n' + QString::number(m_startMs.value_or(0))).toUtf8();
    m_uid = QStringLiteral("without-uid-") +
            QString::fromLatin1(QCryptographicHash::hash(told, QCryptographicHash::Sha1).toHex());
}

void CalendarEvent::readPeople() {
    if (icalproperty* organiser = first(m_event, ICAL_ORGANIZER_PROPERTY))
        m_template.organiser = {nameOfPerson(organiser), addressOf(icalproperty_get_organizer(organiser))};
    icalproperty* attendee = first(m_event, ICAL_ATTENDEE_PROPERTY);
    for (; attendee; attendee = icalcomponent_get_next_property(m_event, ICAL_ATTENDEE_PROPERTY)) {
        CalendarPerson person{nameOfPerson(attendee), addressOf(icalproperty_get_attendee(attendee))};
        if (isThere(attendee) && !(person == CalendarPerson{})) m_template.attendees.push_back(std::move(person));
    }
}

QString CalendarEvent::nameWithin(const CalendarEvent& whole) const {
    if (!m_instance || !whole.m_startMs) return m_instance.value_or(QString());
    const bool isDay = icaltime_is_date(m_recurrence) != 0;
    if (isDay == whole.m_template.wholeDay) return *m_instance;
    if (whole.m_template.wholeDay) return basicDay(m_recurrence);
    // A day alone names what begins on it, by the event's own clock.
    icaltimetype time = plainTime(whole.m_start);
    time.year = m_recurrence.year, time.month = m_recurrence.month, time.day = m_recurrence.day;
    const auto ms = whole.m_clock->toUtc(time);
    return ms ? basicUtc(*ms) : *m_instance;
}

bool CalendarEvent::isForLaterOnes() const {
    icalproperty* which = first(m_event, ICAL_RECURRENCEID_PROPERTY);
    icalparameter* range = which ? icalproperty_get_first_parameter(which, ICAL_RANGE_PARAMETER) : nullptr;
    return range && icalparameter_get_range(range) == ICAL_RANGE_THISANDFUTURE;
}

bool CalendarEvent::isNewerThan(const CalendarEvent& other) const {
    return std::tuple(m_template.sequence, m_changedMs, isCancel) >
           std::tuple(other.m_template.sequence, other.m_changedMs, other.isCancel);
}

QString CalendarEvent::nameOf(const Occurrence& occurrence) const {
    return m_template.wholeDay ? basicDay(occurrence.local) : basicUtc(occurrence.startMs);
}

CalendarInstance CalendarEvent::instanceAt(qint64 startMs) const {
    CalendarInstance instance = m_template;
    instance.startMs = startMs;
    instance.cancelled = isCancelled();
    instance.endMs = startMs + m_lengthMs;
    if (m_template.wholeDay) {
        icaltimetype day = m_clock->toLocal(startMs);
        icaltime_adjust(&day, static_cast<int>(m_lengthMs), 0, 0, 0);
        day.is_date = 1;
        instance.endMs = m_clock->toUtc(day).value_or(startMs + m_lengthMs * s_dayMs);
    }
    return instance;
}

QString calendarName(icalcomponent* calendar) {
    icalproperty* property = first(calendar, ICAL_X_PROPERTY);
    for (; property; property = icalcomponent_get_next_property(calendar, ICAL_X_PROPERTY)) {
        const char* name = icalproperty_get_x_name(property);
        if (name && qstricmp(name, "X-WR-CALNAME") == 0) return plain(icalproperty_get_x(property));
    }
    return {};
}

} // namespace chalktalk::io
