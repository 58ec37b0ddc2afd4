// Calendars made up from a seed: events with rules, single days, exceptions and zones, and instances that were moved or
// cancelled.
#pragma once

#include <QByteArray>
#include <QString>
#include <random>
#include <vector>

namespace chalktalk::tests {

struct GeneratedEvent {
    QString uid;
    QByteArray zone;  // "": floating, "UTC", else a TZID
    QByteArray lines; // of the event, from DTSTART on
    int minutes = 30;
    bool wholeDay = false, recurs = false;
    QByteArray apart; // whole VEVENTs of instances that differ
};

class GeneratedCalendar {
  public:
    explicit GeneratedCalendar(unsigned seed);

    std::vector<GeneratedEvent> events;
    [[nodiscard]] QByteArray text() const;
    // Some of the instances that begin at these instants are moved or cancelled; gives what became of each touched one.
    struct Apart {
        qint64 originalMs = 0, startMs = 0;
        bool cancelled = false;
    };
    std::vector<Apart> setApart(GeneratedEvent& event, const std::vector<qint64>& originals);

  private:
    int number(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }
    bool oneIn(int n) { return number(n) == 0; }
    QByteArray rule(bool wholeDay, const GeneratedEvent& event);
    GeneratedEvent event(int index);

    std::mt19937 m_random;
    qint64 m_fromDay;
};

// "DTSTART;TZID=Europe/Berlin:20260601T140000" for an instant, in the zone that an event goes by.
[[nodiscard]] QByteArray timeLine(const char* property, const GeneratedEvent& event, qint64 ms);

} // namespace chalktalk::tests
