// How likely a later count or value is, given what is believed of the level behind it and how sure that is.
#pragma once

#include "metrics/chance/tails.h"

#include <vector>

namespace chalktalk::metrics::chance {

// Of `seen` successes in `trials`, when the share behind them is believed to be beta distributed with this mean
// (between 0 and 1) and a variance of mean·(1 − mean) ÷ (strength + 1): the beta-binomial distribution.
Tails betaBinomial(int seen, int trials, double mean, double strength);

// Of `seen` events when `expected` are, known only up to a gamma distributed factor of mean 1 and this variance (more
// than 0): the negative binomial distribution, carried to fractions.
Tails gammaPoisson(double seen, double expected, double variance);

// Of a later value `y` of one whose earlier value was `x`, by the straight line through what others had before and
// after (at least 3, as pairs): Student's t with n − 2 degrees of freedom.
struct Point {
    double x = 0, y = 0;
};
Tails regression(const std::vector<Point>& others, Point own);

} // namespace chalktalk::metrics::chance
