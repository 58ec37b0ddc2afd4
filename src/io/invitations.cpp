#include "io/invitations.h"

#include <libical/ical.h>
#include <memory>
#include <QCoreApplication>
#include <QDateTime>

namespace chalktalk::io {

namespace {

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

QString tr(const char* text) { return QCoreApplication::translate("Calendar", text); }

// libical takes C strings, and a calendar's text has no control characters but line ends.
QByteArray plain(const QString& text) {
    QString kept;
    for (const QChar c : text) {
        if (c.unicode() >= u' ' || c == u'\n' || c == u'\t') kept += c;
    }
    return kept.toUtf8();
}

icaltimetype timeOf(const QDateTime& time, bool isUtc) {
    icaltimetype out = icaltime_null_time();
    out.year = time.date().year(), out.month = time.date().month(), out.day = time.date().day();
    out.hour = time.time().hour(), out.minute = time.time().minute(), out.second = time.time().second();
    if (isUtc) out.zone = icaltimezone_get_utc_timezone();
    return out;
}

icaltimetype utcTime(qint64 ms) { return timeOf(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC), true); }

bool isUtc(const QTimeZone& zone) {
    return zone == QTimeZone::utc() || zone.id() == "Etc/UTC" || zone.id() == "Etc/UCT" || zone.id() == "Zulu";
}

// What the zone's clocks do from a year before `fromMs` on, under the name that calendars know it by; nothing for a
// zone that libical doesn't have.
Component zoneComponent(const QTimeZone& zone, qint64 fromMs) {
    icaltimezone* known = icaltimezone_get_builtin_timezone(zone.id().constData());
    icalcomponent* whole = known ? icaltimezone_get_component(known) : nullptr;
    if (!whole) return {};
    char* text = icalcomponent_as_ical_string_r(whole); // a copy, by the way that every version of libical has
    Component copy(icalcomponent_new_from_string(text));
    icalmemory_free_buffer(text);
    if (!copy) return {};
    constexpr qint64 year = 366LL * 24 * 3600 * 1000;
    icaltimezone_truncate_vtimezone(copy.get(), utcTime(fromMs - year), icaltime_null_time(), 0);
    icalproperty* id = icalcomponent_get_first_property(copy.get(), ICAL_TZID_PROPERTY);
    if (!id) return {};
    icalproperty_set_tzid(id, zone.id().constData());
    return copy;
}

class CalendarWriter {
  public:
    CalendarWriter(const QTimeZone& zone, qint64 stampMs)
        : m_zone(zone), m_isUtc(isUtc(zone)), m_stampMs(stampMs), m_calendar(icalcomponent_new_vcalendar()) {
        add(m_calendar.get(), icalproperty_new_version("2.0"));
        add(m_calendar.get(), icalproperty_new_prodid("-//Chalktalk//Chalktalk//EN"));
        add(m_calendar.get(), icalproperty_new_calscale("GREGORIAN"));
        add(m_calendar.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
    }

    // UTC needs none. False when the zone is unknown to libical.
    bool addZone(qint64 fromMs) {
        if (m_isUtc) return true;
        Component zone = zoneComponent(m_zone, fromMs);
        if (!zone) return false;
        icalcomponent_add_component(m_calendar.get(), zone.release());
        return true;
    }

    void addEvent(const Invitation& invitation) {
        icalcomponent* event = icalcomponent_new_vevent();
        icalcomponent_add_component(m_calendar.get(), event);
        add(event, icalproperty_new_uid(plain(invitation.uid).constData()));
        add(event, icalproperty_new_dtstamp(utcTime(m_stampMs)));
        add(event, icalproperty_new_sequence(invitation.sequence));
        const QByteArray summary = plain(invitation.summary.trimmed()); // readers refuse an empty one
        if (!summary.isEmpty()) add(event, icalproperty_new_summary(summary.constData()));
        addTime(event, icalproperty_new_dtstart(local(invitation.startMs)));
        addTime(event, icalproperty_new_dtend(local(invitation.startMs + invitation.minutes * 60'000LL)));
        if (invitation.weekly) add(event, icalproperty_new_rrule(weekly(invitation.until)));
        add(event, icalproperty_new_status(invitation.cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
        // A cancelled one takes no time, also where the program that reads it shows it all the same.
        add(event, icalproperty_new_transp(invitation.cancelled ? ICAL_TRANSP_TRANSPARENT : ICAL_TRANSP_OPAQUE));
    }

    [[nodiscard]] QByteArray text() const {
        char* raw = icalcomponent_as_ical_string_r(m_calendar.get());
        const QByteArray copy(raw);
        icalmemory_free_buffer(raw);
        return copy;
    }

  private:
    static void add(icalcomponent* to, icalproperty* property) { icalcomponent_add_property(to, property); }
    void addTime(icalcomponent* event, icalproperty* time) {
        if (!m_isUtc) icalproperty_add_parameter(time, icalparameter_new_tzid(m_zone.id().constData()));
        add(event, time);
    }
    [[nodiscard]] icaltimetype local(qint64 ms) const {
        return timeOf(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toTimeZone(m_zone), m_isUtc);
    }
    [[nodiscard]] icalrecurrencetype weekly(std::optional<Day> until) const {
        icalrecurrencetype rule;
        icalrecurrencetype_clear(&rule);
        rule.freq = ICAL_WEEKLY_RECURRENCE;
        // In UTC, as RFC 5545 asks where the start has a zone: the last second of that day here.
        if (until) rule.until = utcTime(QDateTime(until->toDate(), QTime(23, 59, 59), m_zone).toMSecsSinceEpoch());
        return rule;
    }

    QTimeZone m_zone;
    bool m_isUtc;
    qint64 m_stampMs;
    Component m_calendar;
};

} // namespace

Result<QByteArray> toCalendar(const std::vector<Invitation>& invitations, const QTimeZone& zone, qint64 stampMs) {
    if (!zone.isValid()) return fail(ErrorCode::Invalid, tr("This time zone is not known."));
    qint64 first = stampMs;
    for (const Invitation& invitation : invitations) {
        if (invitation.uid.isEmpty() || invitation.minutes <= 0 || invitation.sequence < 0)
            return fail(ErrorCode::Invalid, tr("A calendar entry needs a name of its own and a length."));
        first = std::min(first, invitation.startMs);
    }
    CalendarWriter writer(zone, stampMs);
    if (!writer.addZone(first))
        return fail(ErrorCode::Invalid,
                    tr("The time zone %1 is not one that calendars know.").arg(QString::fromLatin1(zone.id())));
    for (const Invitation& invitation : invitations) writer.addEvent(invitation);
    return writer.text();
}

} // namespace chalktalk::io
