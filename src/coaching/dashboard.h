// The coaching dashboard as values: whom a row stands for, what is measured of them, and what a cell says.
#pragma once

#include "coaching/dashboard_measures.h"
#include "coaching/rhythm.h"
#include "metrics/engine.h"

#include <vector>

namespace chalktalk::coaching {

enum class GroupBy : quint8 { Manager, SecondLine, Region, Segment };
QStringView toText(GroupBy); // "manager", "second-line", "region", "segment": part of a route
std::optional<GroupBy> groupByFrom(QStringView text);

struct DashboardGroup {
    QString key;                                       // a person's id, or the label of a region or a segment
    QString name;                                      // "Dana Whitlock", "UK north", "Without a region"
    QString detail;                                    // "10 reps · UK north"
    metrics::Group reps;                               // whose records are added up
    metrics::Group own;                                // a manager's own line; empty of a region or a segment
    domain::PersonIndex secondLine = domain::noPerson; // who is asked first
    bool addsUp = false; // several managers' people: a manager's own row would say something else

    [[nodiscard]] domain::PersonIndex manager() const { return own.manager; }
    [[nodiscard]] int people() const { return static_cast<int>(reps.direct.size()); }
};

// The rows over some reps (rising), by name; a group without anybody isn't there. Reps whom nobody manages are a row
// of their own when rows are managers.
[[nodiscard]] std::vector<DashboardGroup> dashboardGroups(const metrics::Engine& engine, GroupBy by,
                                                          const std::vector<domain::PersonIndex>& reps, Day asOf);

enum class Lack : quint8 {
    Nothing,
    Pending,     // still being worked out
    TooFew,      // fewer than three people, or five of what is counted
    NoData,      // nothing happened that could be counted
    NotRecorded, // the store holds no record of that kind
    NotTheirs,   // says nothing of such a row (the span of a region)
};

struct DashboardCell {
    std::optional<double> value;                                          // also where it is too few to be shown
    std::optional<double> numerator, denominator, target, before, middle; // middle: the rows' median, without a target
    Lack lack = Lack::Pending;
    domain::DaySpan span; // the days looked at
    int people = 0;       // of the row
    int sample = 0;       // of what is counted
    int records = 0;      // behind it
    metrics::RecordRef::Kind kind = metrics::RecordRef::Kind::Person;
    int step = 0;      // −4 far below the target … 4 far above; 0 at it, or without a colour
    int direction = 0; // against the quarter before: −1, 0, 1

    [[nodiscard]] bool isShown() const { return lack == Lack::Nothing; }
};

// What cells are worked out from: everything as of one day.
struct DashboardDay {
    const metrics::Engine& engine;
    Day asOf;
    const metrics::Results* results = nullptr; // of everybody on that day; without them plans are Pending
    std::optional<domain::Window> window{};
    Cadences cadences{};
    [[nodiscard]] metrics::Question question() const { return {asOf, window}; }
};

// One cell without steps, arrows and records' count: what only other rows and days can say.
[[nodiscard]] DashboardCell cellOf(const DashboardDay& day, const DashboardGroup& group,
                                   const DashboardMeasure& measure, std::stop_token stop = {});
// What the computed rows of managers and reps say already, without computing anything; Pending where they don't.
[[nodiscard]] DashboardCell cellAtOnce(const DashboardDay& day, const DashboardGroup& group,
                                       const DashboardMeasure& measure);
// The records behind it; as many as the row says. Of the two own measures these are people.
[[nodiscard]] std::vector<metrics::RecordRef> recordsBehind(const DashboardDay& day, const DashboardGroup& group,
                                                            const DashboardMeasure& measure);
// Counts them into the cell; minutes of only a few sessions become too few.
void countRecords(DashboardCell& cell, const DashboardDay& day, const DashboardGroup& group,
                  const DashboardMeasure& measure);
// The last day of the fiscal quarter before the one that a day lies in.
[[nodiscard]] Day quarterBefore(Day day, int fiscalStartMonth);

struct DashboardRow {
    DashboardGroup group;
    std::vector<DashboardCell> cells; // one each measure
};
// Steps and directions of all cells, once values, targets and those before are there.
void colourCells(std::vector<DashboardRow>& rows);

inline constexpr int fewestPeople = 3, fewestCounted = 5;
inline constexpr int mostSteps = 4;

} // namespace chalktalk::coaching
