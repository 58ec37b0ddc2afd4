// The columns of the coaching dashboard: each an indicator of the catalogue, or one of two that only the dashboard
// has; with the words that a column, a cell and a sentence need.
#pragma once

#include "metrics/catalogue.h"

#include <QString>
#include <span>

namespace chalktalk::coaching {

struct DashboardMeasure {
    // Whose records a cell adds up: the reps of the row, or the manager's own line (so that it is the manager's row).
    enum class Over : quint8 { Reps, OwnLine };
    // What a cell is held against to get its colour.
    enum class Colours : quint8 { Target, TargetPerPerson, Above, Zero }; // without a target: the rows' median
    enum class Own : quint8 { None, Cadence, Plans };

    QString id; // the indicator's, or its own: part of a route
    std::optional<metrics::IndicatorIndex> indicator;
    Own own = Own::None;
    Over over = Over::Reps;
    Colours colours = Colours::Target;
    bool isSigned = false;     // "+9 %"
    bool countsPeople = false; // three are enough
    bool saysHowMany = false;  // of one manager, and never too few
    bool isHabit = true;       // can stand on the scatter's axis below
    double ownTarget = 0;      // of one of the dashboard's own
    // For translation (context "Dashboard"). %1: the numerator, %2: the days, %n: the denominator.
    const char* head = "";  // over the column: "Debriefs within the hour"
    const char* name = "";  // in a sentence: "debriefs within the hour"
    const char* did = "";   // "%1 of %n significant calls held %2 were debriefed within the hour."
    const char* fewer = ""; // "In %1 fewer than half …", %1: "3 of 7 teams"
    const char* ask = "";   // a question to the second line about it: %1 the first name of the manager

    [[nodiscard]] bool isShare() const; // between 0 and 1
    [[nodiscard]] bool lessIsBetter() const;
    [[nodiscard]] QString valueText(double value) const; // "31 %", "+9 %", "3"
    [[nodiscard]] QString headText() const;
    [[nodiscard]] QString nameText() const;
    [[nodiscard]] QString definitionText() const; // what counts, for a tip
};

std::span<const DashboardMeasure> dashboardMeasures();
const DashboardMeasure* dashboardMeasure(QStringView id);
std::optional<std::size_t> dashboardColumn(QStringView id);

} // namespace chalktalk::coaching
