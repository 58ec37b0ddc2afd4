#include "metrics/chance/interval.h"

#include "metrics/chance/policy.h"

#include <algorithm>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>

namespace chalktalk::metrics::chance {

Interval wilson(std::int64_t successes, std::int64_t trials) {
    const auto n = static_cast<double>(trials);
    const double share = static_cast<double>(successes) / n;
    constexpr double z2 = z975 * z975;
    const double centre = (share + z2 / (2 * n)) / (1 + z2 / n);
    const double half = z975 / (1 + z2 / n) * std::sqrt(share * (1 - share) / n + z2 / (4 * n * n));
    return {std::max(0.0, centre - half), std::min(1.0, centre + half)}; // rounding may lead just past the ends
}

Interval gammaInterval(std::int64_t count, double exposure, double dispersion) {
    const double shape = static_cast<double>(count) / dispersion;
    const double scale = dispersion / exposure;
    return {count == 0 ? 0.0 : scale * boost::math::gamma_p_inv(shape, 0.025, Policy()),
            scale * boost::math::gamma_p_inv(shape + 1, 0.975, Policy())};
}

} // namespace chalktalk::metrics::chance
