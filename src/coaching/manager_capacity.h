// Whether a manager's hours can go round: those for coaching against the people there are to coach; and who left.
#pragma once

#include "coaching/rhythm.h"
#include "coaching/significance.h"
#include "metrics/engine.h"

namespace chalktalk::coaching {

// All minutes are of a week.
struct ManagerCapacity {
    domain::PersonIndex manager = domain::noPerson;
    int people = 0;                   // direct reports in the seat
    int inRamp = 0, inThirtyDays = 0; // of them: they count twice in one-to-ones, whoever is both once
    double oneToOnes = 0;             // one-to-ones of a week by each one's cadence
    int oneToOneMinutes = 0;          // what one takes: the median of the manager's own in 13 weeks, else 30
    double calls = 0;                 // significant calls of theirs a week, over the last four
    double minutesOfOneToOnes = 0, minutesOfCalls = 0;
    double minutesThere = 0; // the organisation's hours for coaching
    int minutesBlocked = 0;  // what the manager keeps free each week; 0: nothing
    double minutesSpent = 0; // by the manager, over the last four weeks: sessions, planning, debriefing
    int spanTarget = 0;      // direct reports that one can have
    bool fits = true;
    QString text; // "14 people take 15 h of coaching a week; there are 10. That can't work: …"; empty without people

    [[nodiscard]] double minutesNeeded() const { return minutesOfOneToOnes + minutesOfCalls; }
};

[[nodiscard]] ManagerCapacity managerCapacity(const metrics::Engine& engine, domain::PersonIndex manager,
                                              const SignificanceRule& rule, const Cadences& cadences, Day asOf);

// Those whose last day in the seat lies in the twelve months before the day (whoever is there on it has not left), in
// the manager's line on that last day, against the mean head count of the line at the ends of these months. With
// noPerson: of everybody who sells or leads.
struct Attrition {
    domain::PersonIndex manager = domain::noPerson;
    domain::DaySpan days;
    struct Left {
        domain::PersonIndex person = domain::noPerson;
        Day on;
    };
    std::vector<Left> left; // the latest first
    double meanPeople = 0;
    std::optional<double> rate; // left ÷ mean; nothing while nobody was there
    QString text;               // "3 of 8 people on average have left in the last 12 months."
};

[[nodiscard]] Attrition attritionOf(const metrics::Engine& engine, domain::PersonIndex manager, Day asOf);

} // namespace chalktalk::coaching
