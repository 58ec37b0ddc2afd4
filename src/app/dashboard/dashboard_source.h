// What the dashboard is worked out from: gathered on the window's thread, used on another.
#pragma once

#include "app/workspace.h"
#include "coaching/dashboard.h"

namespace chalktalk::app {

struct DashboardSource {
    SnapshotPtr snapshot;
    coaching::Cadences cadences;
    std::vector<domain::PersonIndex> reps;      // in the line of whoever looks; rising
    domain::PersonIndex top = domain::noPerson; // whose line that is; everybody's without one

    [[nodiscard]] Day asOf() const { return snapshot->results.asOf(); }
    [[nodiscard]] Day before() const; // the last day of the fiscal quarter before
    [[nodiscard]] coaching::DashboardDay day() const;
    // A manager who stands above whoever looks lends a row the name, never their own line.
    [[nodiscard]] std::vector<coaching::DashboardGroup> groups(coaching::GroupBy by) const;
    // The same rows as they were on another day, by their keys: whoever was in them then, also who has left since.
    [[nodiscard]] std::vector<coaching::DashboardGroup>
    groupsThen(coaching::GroupBy by, const std::vector<coaching::DashboardGroup>& now, Day then) const;

    friend bool operator==(const DashboardSource& a, const DashboardSource& b) {
        return a.snapshot == b.snapshot && a.reps == b.reps && a.top == b.top;
    }

  private:
    [[nodiscard]] std::vector<coaching::DashboardGroup>
    groupsOf(coaching::GroupBy by, const std::vector<domain::PersonIndex>& people, Day day) const;
};

// Nothing until there are results. For somebody who leads nobody it has no reps: the records are the team's.
[[nodiscard]] std::optional<DashboardSource> dashboardSource(const Workspace& workspace);
// Whoever looks sells and leads nobody: the dashboard is not theirs.
[[nodiscard]] bool leadsNobody(const Workspace& workspace);

// "<by>/<key>/<measure>": a cell's place in a route. The key is percent-encoded: a label may hold a slash.
struct CellPlace {
    coaching::GroupBy by = coaching::GroupBy::Manager;
    QString key, measure;

    friend bool operator==(const CellPlace&, const CellPlace&) = default;
};
[[nodiscard]] QString toText(const CellPlace& place);
[[nodiscard]] std::optional<CellPlace> cellPlaceFrom(const QString& text);

} // namespace chalktalk::app
