// Comparisons between computed numbers: what differs by rounding only is equal (a relative tolerance of 1e-9).
#pragma once

#include <algorithm>
#include <cmath>

namespace chalktalk::metrics {

inline bool same(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b)); }
inline bool atLeast(double a, double b) { return a > b || same(a, b); }
inline bool atMost(double a, double b) { return a < b || same(a, b); }

} // namespace chalktalk::metrics
