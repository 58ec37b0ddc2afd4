// Both one-sided probabilities of a test: of what was seen or less, and of what was seen or more, under chance alone.
#pragma once

namespace chalktalk::metrics::chance {

struct Tails {
    double atMost = 1;  // P(X <= seen)
    double atLeast = 1; // P(X >= seen)
};

} // namespace chalktalk::metrics::chance
