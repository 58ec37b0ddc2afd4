// The explicit list of all indicators. Names, definitions, help, columns and docs/indicators.md derive from it.
#pragma once

#include "metrics/result.h"

#include <QString>
#include <span>

namespace chalktalk::metrics {

class RepView;
struct Norms;
struct Observation;

// How a value is shown to people.
enum class Unit : quint8 { Percent, PerWorkingDay, Money, Days, Times };

struct Indicator {
    const char* id;         // "win_rate": stable, used in files and settings
    Kind kind;
    Better better;
    domain::Window window;  // default
    Unit unit;
    // Texts for translation (context "Indicator"): QT_TRANSLATE_NOOP.
    const char* name;       // "Win rate"
    const char* definition; // one or two plain sentences: what counts
    const char* counted;    // what the numerator counts, plural: "won"
    const char* sample;     // what n counts, plural: "opportunities closed"
    const char* needs;      // what the store must record, for `not-recorded`: "activities"
    int horizonDays = 0;
    std::optional<double> target; // of a level
    bool recordsAreActivities = false;
    // Which records of one rep count, and their sums. Pure; see observation.h.
    Observation (*observe)(const RepView& view, const domain::DaySpan& span);
};

std::span<const Indicator> catalogue();
std::optional<IndicatorIndex> indicatorIndex(QStringView id);
inline const Indicator& indicator(IndicatorIndex i) { return catalogue()[i]; }

// Translated texts.
QString name(const Indicator& indicator);
QString definition(const Indicator& indicator);

} // namespace chalktalk::metrics
