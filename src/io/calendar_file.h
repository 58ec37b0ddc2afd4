// Reads calendar files (.ics): every instance of every event in a span of time, with zones, recurrence, moved and
// cancelled instances as libical understands them.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringList>
#include <QTimeZone>
#include <vector>

namespace chalktalk::io {

struct CalendarPerson {
    QString name, email; // email in lower case

    friend bool operator==(const CalendarPerson&, const CalendarPerson&) = default;
};

struct CalendarInstance {
    QString uid;
    // Which one of a recurring event: its original start, UTC, basic ISO (of a whole day: its date); empty: it does not
    // recur.
    QString instance;
    qint64 startMs = 0, endMs = 0; // UTC
    QString zone;                  // IANA name where it has one
    bool wholeDay = false;
    bool cancelled = false;
    bool isPrivate = false; // marked as private or confidential
    int sequence = 0;
    QString summary, location;
    CalendarPerson organiser;
    std::vector<CalendarPerson> attendees; // people, not rooms; without those who declined

    [[nodiscard]] QString key() const { return instance.isEmpty() ? uid : uid + u'\n' + instance; }
};

struct CalendarFile {
    QString name;     // as the file calls itself
    QStringList uids; // of all events, whether or not an instance lies in the span
    // Those of them of which everything was read: the event itself and all its times. Only of these it can be said that
    // an instance is gone; a message about one changed instance, or a file that ends too early, says nothing of others.
    QStringList whole;
    std::vector<CalendarInstance> instances; // by start; cancelled ones too
    // Events that don't recur, and moved instances of others, that begin outside of the span: by which something that
    // was moved out of it is found again.
    std::vector<CalendarInstance> elsewhere;
    QStringList problems; // what could not be read, with its line where known; the rest is read
};

// Instances that begin in [fromMs, toMs). Times without a zone are in `zone`. Unreadable for what is no calendar; at
// most 20,000 instances of one file (an event repeated every second ends there, and `problems` says so). Of an event
// that stands in it several times the newest counts; one of a message that cancels is cancelled.
[[nodiscard]] Result<CalendarFile> readCalendar(const QByteArray& bytes, qint64 fromMs, qint64 toMs,
                                                const QTimeZone& zone);

} // namespace chalktalk::io
