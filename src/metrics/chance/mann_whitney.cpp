#include "metrics/chance/mann_whitney.h"

#include <cmath>

namespace chalktalk::metrics::chance {

Tails mannWhitney(double u, double own, double peers, double ties) {
    const double all = own + peers;
    const double variance = own * peers / 12 * (all + 1 - ties / (all * (all - 1)));
    // What is left of a variance whose terms cancel is rounding, not spread.
    if (all < 2 || variance <= own * peers / 12 * (all + 1) * 1e-12) return {};
    const double mean = own * peers / 2, sigma = std::sqrt(variance);
    const auto normal = [](double z) { return std::erfc(-z / std::sqrt(2.0)) / 2; };
    return {normal((u - mean + 0.5) / sigma), normal(-(u - mean - 0.5) / sigma)};
}

} // namespace chalktalk::metrics::chance
