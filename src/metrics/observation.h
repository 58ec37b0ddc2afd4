// What an indicator saw of one rep in a span, before anybody is compared: counts or values, and the records behind.
#pragma once

#include "metrics/result.h"

#include <variant>
#include <vector>

namespace chalktalk::metrics {

// How many of those that could have.
struct Proportion {
    int counted = 0;
    int sample = 0;
};

// How often. The exposure is the engine's to know; the slices measure how uneven the weeks are.
struct Rate {
    int count = 0;
    int weeks = 0;                  // full 7-day slices of the span, counted back from its last day
    qint64 sliced = 0, squares = 0; // sum of the slices' counts, and of their squares
};

// A list of values, whose median is the indicator's.
struct Values {
    std::vector<double> values;
};

// A sum or a ratio of sums, or why there is none.
struct Level {
    std::optional<double> value, numerator, denominator;
    int n = 0;
    Reason reason = Reason::None; // why the value is absent
};

struct Observation {
    std::variant<Proportion, Rate, Values, Level> what;
    std::vector<RecordRef> records; // only when the view was asked to collect them
};

} // namespace chalktalk::metrics
