// How Boost.Math is asked: in double precision without promotion, and with values instead of exceptions.
#pragma once

#include <boost/math/policies/policy.hpp>

namespace chalktalk::metrics::chance {

namespace bmp = boost::math::policies;
// long double would double the time for digits that nobody sees; no exception may leave a statistic.
using Policy = bmp::policy<bmp::promote_double<false>, bmp::domain_error<bmp::ignore_error>,
                           bmp::overflow_error<bmp::ignore_error>, bmp::underflow_error<bmp::ignore_error>,
                           bmp::evaluation_error<bmp::ignore_error>>;

// The 97.5 % quantile of the standard normal distribution: half of the 95 % interval's width in sigmas.
inline constexpr double z975 = 1.959963984540054;

} // namespace chalktalk::metrics::chance
