#include "metrics/chance/interval.h"

#include "metrics/chance/policy.h"

#include <boost/math/special_functions/gamma.hpp>
#include <cmath>

namespace chalktalk::metrics::chance {

Interval wilson(std::int64_t successes, std::int64_t trials) {
    const auto k = static_cast<double>(successes), n = static_cast<double>(trials);
    constexpr double z2 = z975 * z975;
    const double centre = (k + z2 / 2) / (n + z2);
    const double half = z975 / (n + z2) * std::sqrt(k * (n - k) / n + z2 / 4);
    // At the ends the formula gives 0 and 1 but for rounding.
    return {successes == 0 ? 0.0 : centre - half, successes == trials ? 1.0 : centre + half};
}

Interval gammaInterval(std::int64_t count, double exposure, double dispersion) {
    const double shape = static_cast<double>(count) / dispersion;
    const double scale = dispersion / exposure;
    return {count == 0 ? 0.0 : scale * boost::math::gamma_p_inv(shape, 0.025, Policy()),
            scale * boost::math::gamma_p_inv(shape + 1, 0.975, Policy())};
}

} // namespace chalktalk::metrics::chance
