#include "metrics/chance/fisher.h"

#include <algorithm>
#include <cmath>

namespace chalktalk::metrics::chance {

Tails fisher(std::int64_t seen, std::int64_t draws, std::int64_t successes, std::int64_t population) {
    const std::int64_t failures = population - successes;
    const std::int64_t lowest = std::max<std::int64_t>(0, draws - failures);
    const std::int64_t highest = std::min(draws, successes);
    const auto s = static_cast<double>(successes), f = static_cast<double>(failures), n = static_cast<double>(draws);
    const double mode = (n + 1) * (s + 1) / (s + f + 2);

    // Everything in units of the point probability P(seen), by the ratios of neighbours. A tail may end early only
    // on the far side of the mode, where terms fall for good.
    constexpr double negligible = 1e-18;
    double below = 0, above = 0, term = 1;
    for (std::int64_t i = seen; i > lowest; --i) {
        const auto x = static_cast<double>(i);
        term *= x * (f - n + x) / ((s - x + 1) * (n - x + 1));
        below += term;
        if (x < mode && term < negligible * below) break;
    }
    term = 1;
    for (std::int64_t i = seen; i < highest; ++i) {
        const auto x = static_cast<double>(i);
        term *= (s - x) * (n - x) / ((x + 1) * (f - n + x + 1));
        above += term;
        if (x > mode && term < negligible * above) break;
    }
    // The parts together are certainty, so the point probability is one over their sum and needs no gamma functions.
    const double whole = 1 + below + above;
    if (std::isfinite(whole)) return {(1 + below) / whole, (1 + above) / whole};
    // So far out that P(seen) is below every double: one tail is nothing, the other everything.
    const bool low = static_cast<double>(seen) < mode;
    return {low ? 0.0 : 1.0, low ? 1.0 : 0.0};
}

} // namespace chalktalk::metrics::chance
