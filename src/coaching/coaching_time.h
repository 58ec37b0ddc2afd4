// Where coaching minutes go: by A, B and C against the eighty percent in the middle, and by week of the quarter.
#pragma once

#include "metrics/engine.h"

#include <array>
#include <QString>

namespace chalktalk::coaching {

// Minutes as coaching_minutes counts them: sessions, and planning and debriefing together, by anybody.
struct TimeWith {
    domain::PersonIndex person = domain::noPerson;
    std::optional<domain::ResultGroup> group; // nothing: stands outside
    int minutes = 0;
    std::vector<metrics::RecordRef> records;
};

struct TimeByResults {
    domain::DaySpan days;
    std::vector<TimeWith> people; // reps in the seat; the most minutes first
    struct Part {
        int people = 0, minutes = 0;
        double ofPeople = 0, ofMinutes = 0; // shares of A, B and C together; outside: 0
    };
    std::array<Part, 4> parts;    // A, B, C, outside (in ramp or in a 30-day start)
    std::optional<double> middle; // minutes of B ÷ of A, B and C; nothing without any
    double target = 0;            // of the indicator
    bool isRecorded = false;      // false: nobody writes coaching down here
    QString text;                 // in a sentence
};

// Of the reps among the people (a group's line), over the default window of the share in the middle.
[[nodiscard]] TimeByResults timeByResults(const metrics::Engine& engine, const std::vector<domain::PersonIndex>& people,
                                          Day asOf);

inline constexpr int weeksOfQuarter = 13, lastWeeksOfQuarter = 3;

struct QuarterTime {
    domain::DaySpan quarter;
    bool isOver = false;
    std::array<int, weeksOfQuarter> minutes{};  // by seven days from the first; what is left over is the last week's
    std::array<int, weeksOfQuarter> sessions{}; // sessions, plans and debriefs together
    int weeksGone = 0;                          // begun by the day

    [[nodiscard]] int daysOf(std::size_t week) const;   // seven; the last has six to eight
    [[nodiscard]] double aWeek(std::size_t week) const; // its minutes as of seven days
};

struct TimeByWeek {
    std::vector<QuarterTime> quarters; // the oldest first, the day's own last
    int whole = 0;                     // quarters that are over and lie after the first coaching that is recorded
    std::array<double, weeksOfQuarter> mean{}; // minutes over those, as of seven days
    double early = 0, late = 0;                // minutes a week over those: all but the last three weeks, and these
    bool collapses = false;                    // the last three have three quarters of the others' or less
    QString text;                              // in a sentence; says so where it is too early to tell
};

// Of the people, by anybody; the quarter that the day lies in and `before` ones before it.
[[nodiscard]] TimeByWeek timeByWeek(const metrics::Engine& engine, const std::vector<domain::PersonIndex>& people,
                                    Day asOf, int before = 4);

} // namespace chalktalk::coaching
