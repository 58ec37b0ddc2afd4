// One event of a calendar as the file has it: who, what, and when it or one of its instances begins. Seen by the files
// that read calendars only.
#pragma once

#include "io/calendar_file.h"
#include "io/calendar_recurrence.h"

namespace chalktalk::io {

class CalendarEvent {
  public:
    // Both outlive it.
    CalendarEvent(icalcomponent* event, CalendarZones& zones, QStringList& unknown);

    bool isCancel = false; // of a message that cancels

    [[nodiscard]] icalcomponent* component() const { return m_event; }
    [[nodiscard]] CalendarZones& zones() const { return *m_zones; }
    [[nodiscard]] const QString& uid() const { return m_uid; } // made of start and title where there is none
    // Which instance it stands for; nothing: for the event itself. Of an event that has whole days (or the other way
    // round) an instance may be named otherwise than the event would: nameWithin says how the event does.
    [[nodiscard]] const std::optional<QString>& instanceName() const { return m_instance; }
    [[nodiscard]] QString nameWithin(const CalendarEvent& whole) const;
    [[nodiscard]] bool isForLaterOnes() const;
    [[nodiscard]] bool isCancelled() const { return isCancel || m_template.cancelled; }
    // The one with the higher sequence, then the later change; a cancelling one before another of the same.
    [[nodiscard]] bool isNewerThan(const CalendarEvent& other) const;

    [[nodiscard]] std::optional<qint64> startMs() const { return m_startMs; }
    [[nodiscard]] QString nameOf(const Occurrence& occurrence) const;
    [[nodiscard]] CalendarInstance instanceAt(qint64 startMs) const;

  private:
    void readTimes(QStringList& unknown);
    void readWords();
    void readPeople();

    icalcomponent* m_event;
    CalendarZones* m_zones;
    const CalendarClock* m_clock = nullptr;
    CalendarInstance m_template;
    QString m_uid;
    std::optional<QString> m_instance;
    std::optional<qint64> m_startMs;
    icaltimetype m_start = icaltime_null_time(), m_recurrence = icaltime_null_time();
    qint64 m_lengthMs = 0; // of whole days: their number
    qint64 m_changedMs = 0;
};

[[nodiscard]] QString calendarName(icalcomponent* calendar);

} // namespace chalktalk::io
