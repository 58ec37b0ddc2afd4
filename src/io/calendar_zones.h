// The clocks of a calendar's times: by the system's zone of that name, else as the file itself describes them, else by
// a name that Windows uses; a time without a zone runs by the reader's. Seen by the files that read calendars only.
#pragma once

#include "domain/local_time.h"

#include <libical/ical.h>
#include <map>
#include <memory>
#include <QString>

namespace chalktalk::io {

// Gives instants for the times of one zone.
class CalendarClock {
  public:
    explicit CalendarClock(const QTimeZone& zone);
    CalendarClock(icaltimezone* own, QString name); // described in the file

    // Nothing for a day that no calendar has. A whole day begins at midnight. Times that a change of the clocks
    // repeats are the earlier ones, those that it skips go by the clocks before it (RFC 5545, 3.3.5).
    [[nodiscard]] std::optional<qint64> toUtc(const icaltimetype& time) const;
    [[nodiscard]] icaltimetype toLocal(qint64 utcMs) const;      // without a zone
    [[nodiscard]] const QString& name() const { return m_name; } // IANA; empty where it has none

  private:
    QTimeZone m_zone;
    std::unique_ptr<domain::LocalTime> m_local; // null for a zone of the file's own
    icaltimezone* m_own = nullptr;
    QString m_name;
};

// The zones of one calendar object.
class CalendarZones {
  public:
    // `usual` for times without a zone. `known` outlives this, and is shared by the calendars of one file.
    using Known = std::map<QByteArray, std::shared_ptr<const CalendarClock>>;
    CalendarZones(icalcomponent* calendar, const QTimeZone& usual, Known& known);
    ~CalendarZones();
    CalendarZones(const CalendarZones&) = delete;
    CalendarZones& operator=(const CalendarZones&) = delete;

    // The clock that a property's time goes by; `unknown` takes the name of a zone that nobody knows.
    [[nodiscard]] const CalendarClock& clockOf(icalproperty* property, QStringList& unknown);
    [[nodiscard]] const CalendarClock& utc() { return *system("UTC"); }

  private:
    [[nodiscard]] std::shared_ptr<const CalendarClock> find(const QByteArray& name);
    [[nodiscard]] std::shared_ptr<const CalendarClock> system(const QByteArray& iana);

    icalcomponent* m_calendar;
    QTimeZone m_usual;
    Known& m_known;
    std::map<QByteArray, std::shared_ptr<const CalendarClock>> m_byName;
    std::vector<icaltimezone*> m_own;
};

[[nodiscard]] icaltimetype plainTime(const icaltimetype& time); // the same clock reading, without a zone

} // namespace chalktalk::io
