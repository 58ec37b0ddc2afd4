// The Mann-Whitney test by its normal approximation, with correction for ties and for continuity.
#pragma once

#include "metrics/chance/tails.h"

namespace chalktalk::metrics::chance {

// `u`: over all pairs of an own and a peer's value, how many are greater on the own side, a tie counting a half.
// `ties`: the sum of t³ − t over the groups of equal values in both samples together. Both tails are 1 when all tie.
Tails mannWhitney(double u, double own, double peers, double ties);

} // namespace chalktalk::metrics::chance
