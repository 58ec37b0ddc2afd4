#include "io/calendar_zones.h"

#include <QDateTime>
#include <QStringList>

namespace chalktalk::io {

namespace {

QDate dateOf(const icaltimetype& time) { return {time.year, time.month, time.day}; }

// "/freeassociation.sourceforge.net/Europe/Berlin", "/softwarestudio.org/Olson_20011030_5/America/New_York": some
// programs write the name of the zone behind one of their own.
QByteArray withoutPrefix(const QByteArray& name) {
    if (!name.startsWith('/')) return name;
    const QList<QByteArray> parts = name.split('/');
    for (qsizetype from = 1; from < parts.size(); ++from) {
        const QByteArray rest = parts.mid(from).join('/');
        if (QTimeZone::isTimeZoneIdAvailable(rest)) return rest;
    }
    return name;
}

bool isUtcName(const QByteArray& name) {
    return name == "UTC" || name == "GMT" || name == "Etc/UTC" || name == "Z" || name == "Zulu";
}

} // namespace

icaltimetype plainTime(const icaltimetype& time) {
    icaltimetype plain = time;
    plain.zone = nullptr;
    return plain;
}

CalendarClock::CalendarClock(const QTimeZone& zone)
    : m_zone(zone), m_local(std::make_unique<domain::LocalTime>(zone)), m_name(QString::fromLatin1(zone.id())) {}

CalendarClock::CalendarClock(icaltimezone* own, QString name) : m_own(own), m_name(std::move(name)) {}

std::optional<qint64> CalendarClock::toUtc(const icaltimetype& time) const {
    const QDate date = dateOf(time);
    if (!date.isValid()) return std::nullopt;
    const qint64 msOfDay =
        icaltime_is_date(time) ? 0 : (time.hour * 3600LL + time.minute * 60LL + std::min(time.second, 59)) * 1000;
    if (time.zone == icaltimezone_get_utc_timezone())
        return QDateTime(date, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch() + msOfDay;
    if (m_local) return m_local->toUtc(Day::fromDate(date), msOfDay);
    icaltimetype timed = plainTime(time);
    timed.is_date = 0;
    return static_cast<qint64>(icaltime_as_timet_with_zone(timed, m_own)) * 1000;
}

icaltimetype CalendarClock::toLocal(qint64 utcMs) const {
    if (m_own) {
        const icaltimetype utc = icaltime_from_timet_with_zone(utcMs / 1000, 0, icaltimezone_get_utc_timezone());
        return plainTime(icaltime_convert_to_zone(utc, m_own));
    }
    const qint64 offsetMs = m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC)) * 1000LL;
    return plainTime(icaltime_from_timet_with_zone((utcMs + offsetMs) / 1000, 0, icaltimezone_get_utc_timezone()));
}

CalendarZones::CalendarZones(icalcomponent* calendar, const QTimeZone& usual, Known& known)
    : m_calendar(calendar), m_usual(usual), m_known(known) {}

CalendarZones::~CalendarZones() {
    for (icaltimezone* zone : m_own) icaltimezone_free(zone, 1);
}

const CalendarClock& CalendarZones::clockOf(icalproperty* property, QStringList& unknown) {
    icalparameter* parameter = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    const QByteArray name = parameter ? QByteArray(icalparameter_get_tzid(parameter)) : QByteArray();
    auto& clock = m_byName[name];
    if (!clock) clock = name.isEmpty() ? system(m_usual.id()) : find(name);
    if (!clock) {
        unknown << QString::fromUtf8(name);
        clock = system(m_usual.id());
    }
    return *clock;
}

std::shared_ptr<const CalendarClock> CalendarZones::system(const QByteArray& iana) {
    auto& clock = m_known[iana];
    if (!clock) clock = std::make_shared<const CalendarClock>(iana == m_usual.id() ? m_usual : QTimeZone(iana));
    return clock;
}

std::shared_ptr<const CalendarClock> CalendarZones::find(const QByteArray& name) {
    if (isUtcName(name)) return system("UTC");
    const QByteArray plain = withoutPrefix(name);
    if (QTimeZone::isTimeZoneIdAvailable(plain)) return system(plain);
    const QByteArray byWindows = QTimeZone::windowsIdToDefaultIanaId(name);
    icalcomponent* described = icalcomponent_get_first_component(m_calendar, ICAL_VTIMEZONE_COMPONENT);
    for (; described; described = icalcomponent_get_next_component(m_calendar, ICAL_VTIMEZONE_COMPONENT)) {
        icalproperty* id = icalcomponent_get_first_property(described, ICAL_TZID_PROPERTY);
        if (!id || name != icalproperty_get_tzid(id)) continue;
        icaltimezone* own = icaltimezone_new();
        icalcomponent* copy = icalcomponent_new_clone(described);
        if (icaltimezone_set_component(own, copy) == 0) {
            icalcomponent_free(copy);
            icaltimezone_free(own, 1);
            break;
        }
        m_own.push_back(own);
        return std::make_shared<const CalendarClock>(own, QString::fromLatin1(byWindows));
    }
    return byWindows.isEmpty() ? nullptr : system(byWindows);
}

} // namespace chalktalk::io
