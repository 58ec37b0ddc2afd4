// From the first day in the seat to selling like the others: which milestones each rep has reached, how long they take
// by hiring cohort, and who is on the way without attention.
//
// A milestone is the first day, from the first day in the seat on, on which an opportunity that was the rep's own on
// that day had its first discovery, first demo (or was won), first proposal (or was won), was won; by the definitions
// of the indicators. Sustained productivity: the last day of the first three months in the seat in a row (months 1 to
// 3, 2 to 4 …) in which the rep won at least as much as the median peer out of ramp wins in three months (won amount
// per month in the seat over the last twelve months, of the same peer group; of everybody where it has fewer than
// four). Whoever began before the facts of the store do is left out: what came first can't be known.
#pragma once

#include "metrics/chance/survival.h"
#include "metrics/engine.h"

#include <array>
#include <QString>

namespace chalktalk::coaching {

enum class Milestone : quint8 { Discovery, Demo, Proposal, Won, Productive };
inline constexpr std::array milestones{Milestone::Discovery, Milestone::Demo, Milestone::Proposal, Milestone::Won,
                                       Milestone::Productive};
[[nodiscard]] QString milestoneName(Milestone milestone); // "First discovery", "Sustained productivity"

struct Reached {
    Day day;
    int days = 0;                            // since the first day in the seat; 0: on it
    std::vector<metrics::RecordRef> records; // the opportunity; of productivity all that were won in the months
};

struct RampOfRep {
    domain::PersonIndex person = domain::noPerson, manager = domain::noPerson; // theirs on the last day looked at
    Day from, to; // first day in the seat; the last day looked at: as-of, or the last one in the seat
    bool left = false, inRamp = false;
    std::array<std::optional<Reached>, milestones.size()> reached; // in order of `milestones`
    std::optional<double> norm; // a month, decimal major units: what sustained productivity is held against

    [[nodiscard]] const std::optional<Reached>& at(Milestone milestone) const {
        return reached[static_cast<std::size_t>(milestone)];
    }
};

// People who began within the same half of a fiscal year.
struct RampCohort {
    domain::DaySpan began;
    QString name;                  // "January to June 2026"
    std::vector<std::size_t> reps; // positions in Ramp::reps
    // Of each milestone; those who have not reached it count as still waiting. No people where it can't be told.
    std::array<metrics::chance::Survival, milestones.size()> curves;

    [[nodiscard]] bool isEnough() const; // three people or more: fewer make no curve
    [[nodiscard]] const metrics::chance::Survival& curve(Milestone milestone) const {
        return curves[static_cast<std::size_t>(milestone)];
    }
};

// In ramp, with fewer minutes of coaching in four weeks than the median of the manager's other reports.
struct Unattended {
    domain::PersonIndex person = domain::noPerson, manager = domain::noPerson;
    Day from;                    // first day in the seat
    int minutes = 0, others = 0; // their own; how many other reports
    double median = 0;           // minutes of these
    QString text;
};

struct Ramp {
    Day asOf;
    std::vector<RampOfRep> reps;        // who began last comes first
    std::vector<RampCohort> cohorts;    // likewise
    RampCohort everybody;               // of all cohorts together
    std::vector<Unattended> unattended; // the fewest minutes first
    int compared = 0;                   // in ramp, with a manager who has other reports to hold it against
    bool coachingRecorded = false;      // false: nobody can be compared
    int inRamp = 0;                     // in the seat on the day, for less than nine months
    int leftOut = 0;                    // in the seat on the day, but began before the facts do, or nobody knows when
    std::array<QString, milestones.size()> notTold; // why a milestone can't be told; empty where it can
    QString text;                                   // what it shows, in a sentence or two
};

// Of the reps in a manager's line (of whoever left: on their last day), or with noPerson of all. Asked to stop, it
// answers with what it has.
[[nodiscard]] Ramp rampOf(const metrics::Engine& engine, domain::PersonIndex manager, Day asOf,
                          const std::stop_token& stop = {});

struct Attention {
    std::vector<Unattended> without; // the fewest minutes first
    int compared = 0;                // of those in ramp: whose manager has other reports
    bool recorded = false;           // that anybody is coached
};
[[nodiscard]] Attention attentionOf(const metrics::Engine& engine, domain::PersonIndex manager, Day asOf,
                                    const std::stop_token& stop = {});
// Alone, for a list of them.
[[nodiscard]] std::vector<Unattended> unattendedOf(const metrics::Engine& engine, domain::PersonIndex manager,
                                                   Day asOf);

// "Of 6 people who began between January and June 2026, 4 have won their first deal; by the estimate, half by day 96.
// 2 have not …" Says so where there are too few.
[[nodiscard]] QString cohortText(const RampCohort& cohort, Milestone milestone);

} // namespace chalktalk::coaching
