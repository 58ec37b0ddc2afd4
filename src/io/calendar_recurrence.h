// When an event of a calendar takes place: its start, what its rules say through libical's own iterator, and its
// single days, without those that are excepted. Seen by the files that read calendars only.
#pragma once

#include "io/calendar_zones.h"

#include <QStringList>
#include <vector>

namespace chalktalk::io {

struct Occurrence {
    qint64 startMs = 0;
    icaltimetype local; // by the event's own clock
};

struct RecurrenceLimits {
    qint64 toMs = 0;              // only occurrences that begin before it
    int stepsOfOne = 100'000;     // that the rules of one event may take
    qint64 stepsLeft = 1'000'000; // of the whole file; counted down
};

struct Occurrences {
    std::vector<Occurrence> all; // by start, each once
    bool recurs = false;
    bool cutShort = false; // the rule takes too many steps: later ones are missing
    bool unclear = false;  // a rule that libical can't follow
};

// Nothing for an event without a time of beginning. `unknown` takes the names of zones that nobody knows.
[[nodiscard]] std::optional<Occurrences> occurrencesOf(icalcomponent* event, CalendarZones& zones,
                                                       RecurrenceLimits& limits, QStringList& unknown);

} // namespace chalktalk::io
