#include "metrics/chance/predictive.h"

#include "metrics/chance/policy.h"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/beta.hpp>
#include <cmath>

namespace chalktalk::metrics::chance {

Tails betaBinomial(int seen, int trials, double mean, double strength) {
    const double a = mean * strength, b = (1 - mean) * strength, n = trials;
    // log of C(n, k)·B(k + a, n − k + b) ÷ B(a, b), by the ratios of neighbours from k = 0.
    double log = std::lgamma(n + b) + std::lgamma(a + b) - std::lgamma(n + a + b) - std::lgamma(b);
    Tails tails{0, 0};
    for (int k = 0; k <= trials; ++k) {
        if (k > 0) log += std::log((n - k + 1) / k) + std::log((k - 1 + a) / (n - k + b));
        const double weight = std::exp(log);
        if (k <= seen) tails.atMost += weight;
        if (k >= seen) tails.atLeast += weight;
    }
    return {std::min(1.0, tails.atMost), std::min(1.0, tails.atLeast)};
}

Tails gammaPoisson(double seen, double expected, double variance) {
    const double shape = 1 / variance, share = expected / (shape + expected);
    Tails tails;
    if (seen > 0) tails.atLeast = boost::math::ibeta(seen, shape, share, Policy());
    tails.atMost = boost::math::ibeta(shape, seen + 1, 1 - share, Policy());
    return tails;
}

Tails regression(const std::vector<Point>& others, Point own) {
    const auto n = static_cast<double>(others.size());
    double meanX = 0, meanY = 0;
    for (const Point& point : others) {
        meanX += point.x / n;
        meanY += point.y / n;
    }
    double xx = 0, xy = 0, yy = 0;
    for (const Point& point : others) {
        xx += (point.x - meanX) * (point.x - meanX);
        xy += (point.x - meanX) * (point.y - meanY);
        yy += (point.y - meanY) * (point.y - meanY);
    }
    const double slope = xx > 0 ? xy / xx : 0, freedom = n - 2;
    const double left = std::max(0.0, yy - slope * xy);
    const double away = own.y - (meanY + slope * (own.x - meanX));
    const double leverage = 1 + 1 / n + (xx > 0 ? (own.x - meanX) * (own.x - meanX) / xx : 0);
    const double sigma = std::sqrt(left / freedom * leverage);
    if (!(sigma > 0)) return away > 0 ? Tails{1, 0} : away < 0 ? Tails{0, 1} : Tails{1, 1};
    const boost::math::students_t_distribution<double, Policy> t(freedom);
    return {boost::math::cdf(t, away / sigma), boost::math::cdf(boost::math::complement(t, away / sigma))};
}

} // namespace chalktalk::metrics::chance
