// The explicit list of all indicators. Names, definitions, help, columns and docs/indicators.md derive from it.
#pragma once

#include "metrics/result.h"

#include <QString>
#include <span>

namespace chalktalk::domain {
class CoachingLog;
class Ledger;
struct Recorded;
} // namespace chalktalk::domain

namespace chalktalk::metrics {

class RepView;
struct Norms;
struct Observation;

// How a value is shown to people.
enum class Unit : quint8 { Percent, PerWorkingDay, Money, Days, Times, Count, Minutes };

// Whose rows an indicator has. The catalogue lists them in this order.
enum class About : quint8 { Reps, Both, Managers };

// A part of an indicator that is left out where the store records nothing for it.
struct IndicatorPart {
    const char* needs; // "next steps": translated like the texts below
    bool (*recorded)(const domain::Recorded& recorded);
};

struct Indicator {
    const char* id; // "win_rate": stable, used in files and settings
    Kind kind;
    Better better;
    domain::Window window; // default
    Unit unit;
    // Texts for translation (context "Indicator"): QT_TRANSLATE_NOOP.
    const char* name;       // "Win rate"
    const char* definition; // one or two plain sentences: what counts
    const char* counted;    // what the numerator counts, plural: "won"
    const char* sample;     // what n counts, plural: "opportunities closed"
    const char* needs;      // what the store must record, for `not-recorded`: "activities"
    int horizonDays = 0;
    About about = About::Reps;
    std::optional<double> target{}; // of a level or a habit
    bool targetIsTooMuch = false;   // "below 0.5": the target itself is off target
    // Of the workbench: held against its target when there is one (off it from three on), never a gap.
    bool isHabit = false;
    bool samplesRecords = true; // false: n counts something of the records (minutes), not the records
    bool hasTrend = true;       // false: too costly to work out for a dozen days
    RecordRef::Kind records = RecordRef::Kind::Opportunity;
    // Which records of one person count, and their sums. Pure; written with observing.h.
    Observation (*observe)(const RepView& view, const domain::DaySpan& span);
    // False: the store holds no record of a kind that is needed. nullptr: always recorded.
    bool (*recorded)(const domain::Recorded& recorded, const Norms& norms,
                     const domain::CoachingLog& coaching) = nullptr;
    bool readsNorms = false;   // the organisation's norms have to be worked out first
    bool readsGaps = false;    // everybody's gaps of the last two weeks, too
    bool readsResults = false; // A, B and C, and what everybody won
    // What the target is multiplied with as of a day (0 to 1); nullptr: 1.
    double (*targetScale)(const domain::Ledger& ledger, Day asOf) = nullptr;
    // A second number shown beside the value ("coverage needed"); nullptr: none.
    std::optional<double> (*beside)(const RepView& view, const domain::DaySpan& span) = nullptr;
    std::span<const IndicatorPart> parts{};
};

std::span<const Indicator> catalogue();
// The stretch of it that reps, or managers, have rows of.
std::span<const Indicator> indicatorsOfReps();
std::span<const Indicator> indicatorsOfManagers();
// The first stretch of the reps': of how they sell, as the CRM tells it. What was done about it comes after.
std::span<const Indicator> indicatorsOfSelling();
std::optional<IndicatorIndex> indicatorIndex(QStringView id);
inline const Indicator& indicator(IndicatorIndex i) { return catalogue()[i]; }

// True when the user's choice of a window replaces the default: the default is trailing, the choice is not `as-of`.
bool takesWindow(const Indicator& indicator, const domain::Window& chosen);
// The window used, and the days it means as of D (shifted back by the horizon).
domain::Window windowOf(const Indicator& indicator, std::optional<domain::Window> chosen);
domain::DaySpan spanOf(const Indicator& indicator, const domain::Window& window, Day asOf, int fiscalStartMonth);

// Translated texts.
QString name(const Indicator& indicator);
QString definition(const Indicator& indicator);
QString text(const char* indicatorText); // any other of an indicator's texts

} // namespace chalktalk::metrics
