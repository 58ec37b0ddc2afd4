#include "metrics/chance/rate_test.h"

#include "metrics/chance/policy.h"

#include <boost/math/special_functions/beta.hpp>

namespace chalktalk::metrics::chance {

Tails rateTest(double own, double peers, double share) {
    Tails tails;
    if (peers > 0) tails.atMost = boost::math::ibeta(peers, own + 1, 1 - share, Policy());
    if (own > 0) tails.atLeast = boost::math::ibeta(own, peers + 1, share, Policy());
    return tails;
}

} // namespace chalktalk::metrics::chance
