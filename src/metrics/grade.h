// Turns a compared row into a grade: adverse or favourable, and whether chance is an unlikely explanation.
#pragma once

#include "metrics/chance/tails.h"
#include "metrics/result.h"

#include <span>
#include <vector>

namespace chalktalk::metrics {

struct Indicator;

// On which side of the peers a value lies; the gap side when they are equal.
enum class Side : quint8 { Gap, Strength };
enum class Effect : quint8 { None, Adverse, Favourable };

Side sideOf(const IndicatorResult& row, Better better); // needs value and peer value
Effect effectOf(const IndicatorResult& row, Better better);

// Sets ratio, p, q, grade and the reasons `thin` and `no-peers` of one indicator's rows of all reps. `tails` has one
// entry a row: nothing where the data is not enough for a test.
void gradeTested(std::span<IndicatorResult* const> rows, const std::vector<std::optional<chance::Tails>>& tails,
                 Better better);

// Sets p and q of one indicator's rows as gradeTested does, but no grade.
void testOnly(std::span<IndicatorResult* const> rows, const std::vector<std::optional<chance::Tails>>& tails,
              Better better);

struct TargetRule {
    Better better = Better::More;
    bool isTooMuch = false; // the target itself is off target ("below 0.5")
    int leastSample = 0;    // with a smaller one a value short of the target is thin
};

// Of a level or a habit.
TargetRule targetRule(const Indicator& indicator);

// Sets ratio and grade against a target; no grade without one.
void gradeAgainst(IndicatorResult& row, const TargetRule& rule, std::optional<double> target);

} // namespace chalktalk::metrics
