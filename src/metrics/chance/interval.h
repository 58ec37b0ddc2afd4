// 95 % intervals: Wilson's of a share, and the gamma interval of a rate that is more scattered than chance alone.
#pragma once

#include <cstdint>

namespace chalktalk::metrics::chance {

struct Interval {
    double low = 0, high = 0;
};

// Of `successes` in `trials` (at least 1). Source: E. B. Wilson, 1927.
Interval wilson(std::int64_t successes, std::int64_t trials);

// Of `count` events in `exposure` (more than 0), `dispersion` >= 1: the exact Poisson interval of count ÷ dispersion,
// scaled back. The low end is 0 when nothing was seen.
Interval gammaInterval(std::int64_t count, double exposure, double dispersion);

} // namespace chalktalk::metrics::chance
