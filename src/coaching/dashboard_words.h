// The dashboard in words: what a cell says and reads, what the picture shows, and what the second line is asked first.
#pragma once

#include "coaching/dashboard.h"

#include <QStringList>

namespace chalktalk::coaching {

[[nodiscard]] QString shownText(const DashboardCell& cell, const DashboardMeasure& measure); // "31 %", "too few"
// Why a cell has no number: "Too few: fewer than 5 of what is counted"; empty with one.
[[nodiscard]] QString lackText(const DashboardCell& cell);
// "9 of 29 significant calls held between 2 and 29 June were debriefed within the hour."
[[nodiscard]] QString didText(const DashboardCell& cell, const DashboardMeasure& measure, Day asOf);
// "Target 80 %; 44 % on 31 March."; empty without either.
[[nodiscard]] QString againstText(const DashboardCell& cell, const DashboardMeasure& measure, Day asOf, Day before);
// The whole cell for a screen reader: "Ines Caldeira, debriefs within the hour: 9 of 29, 31 %, target 80 %, was 44 %;
// Enter opens the 29 calls".
[[nodiscard]] QString spokenText(const DashboardGroup& group, const DashboardCell& cell,
                                 const DashboardMeasure& measure);
[[nodiscard]] QString recordsText(metrics::RecordRef::Kind kind, int count); // "29 calls"
[[nodiscard]] QString groupsText(GroupBy by, int count);                     // "7 managers"
[[nodiscard]] QString headOver(GroupBy by);                                  // over the names: "Manager"

// What the picture shows, by rule: the habit that most rows keep by less than half, with the growth of these rows and
// of the others beside it; the gaps that nobody talked about. Says what is there side by side, never what causes what.
// How many such gaps there are is told from outside: a manager's line holds the lines below, so rows don't add up.
[[nodiscard]] QString pictureText(const std::vector<DashboardRow>& rows, GroupBy by, int unaddressed = 0);

// What the second line is asked about a row before any rep is named: at most three, the farthest below the target
// first.
[[nodiscard]] QStringList askFirst(const DashboardRow& row, const QString& firstName);

} // namespace chalktalk::coaching
