// A fact as it stood on the day it was put on the table: numbers and words, never worked out anew.
#pragma once

#include "base/day.h"
#include "domain/window.h"

#include <optional>

namespace chalktalk::domain {

struct FrozenFact {
    QString indicator; // id
    Day asOf;
    Window window;
    std::optional<double> value, low, high, numerator, denominator, peerValue, target;
    int n = 0;
    int peerCount = 0;
    QString grade;                                 // "gap": as the command line prints it
    QString title, headline, sentence, comparison; // the words that were read

    friend bool operator==(const FrozenFact&, const FrozenFact&) = default;
};

} // namespace chalktalk::domain
