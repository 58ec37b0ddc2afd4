#include "metrics/chance/interval.h"

#include "tests/support/catch.h"

#include <boost/math/distributions/poisson.hpp>

using namespace chalktalk::metrics::chance;

TEST_CASE("Wilson's interval of 1 in 10 is 2 % to 40 %") {
    const Interval interval = wilson(1, 10);
    CHECK(interval.low == Approx(0.0178762).epsilon(1e-5));
    CHECK(interval.high == Approx(0.4041500).epsilon(1e-5));
}

TEST_CASE("Wilson's interval stays within 0 and 1 and holds the share") {
    for (const int n : {1, 5, 16, 1000}) {
        for (const int k : {0, n / 2, n}) {
            const Interval interval = wilson(k, n);
            CHECK(interval.low >= 0);
            CHECK(interval.high <= 1);
            CHECK(interval.low <= static_cast<double>(k) / n + 1e-15); // but for rounding
            CHECK(interval.high >= static_cast<double>(k) / n - 1e-15);
        }
        CHECK(wilson(0, n).low == Approx(0).margin(1e-12));
        CHECK(wilson(n, n).high == Approx(1));
    }
}

TEST_CASE("the gamma interval without dispersion is the exact one of a Poisson count") {
    const Interval interval = gammaInterval(7, 20, 1);
    // At the ends the seen count sits just in the 2.5 % tails.
    CHECK(boost::math::cdf(boost::math::poisson_distribution<double>(interval.high * 20), 7) == Approx(0.025));
    CHECK(1 - boost::math::cdf(boost::math::poisson_distribution<double>(interval.low * 20), 6) == Approx(0.025));
    CHECK(gammaInterval(0, 20, 3).low == 0.0);
}

TEST_CASE("dispersion widens the interval on both sides") {
    const Interval plain = gammaInterval(30, 20, 1), scattered = gammaInterval(30, 20, 4);
    CHECK(scattered.low < plain.low);
    CHECK(scattered.high > plain.high);
    CHECK(scattered.low * 20 / 4 == Approx(gammaInterval(75, 10, 10).low * 10 / 10)); // both are 7.5 events
}
