// Is a count explained by the pooled rate of the peers? The conditional test of two Poisson counts, with dispersion.
#pragma once

#include "metrics/chance/tails.h"

namespace chalktalk::metrics::chance {

// `own` and `peers` are counts, each divided by the dispersion by the caller; `share` is own exposure divided by the
// exposure of both. Given their sum the own count is binomial; the incomplete beta carries it to fractions.
Tails rateTest(double own, double peers, double share);

} // namespace chalktalk::metrics::chance
