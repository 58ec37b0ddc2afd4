#include "metrics/chance/rate_test.h"

#include "tests/support/catch.h"

#include <boost/math/distributions/binomial.hpp>

using namespace chalktalk::metrics::chance;

TEST_CASE("without dispersion the rate test is the binomial of the two counts' sum") {
    for (const int own : {0, 1, 7, 40}) {
        for (const int peers : {1, 20, 300}) {
            for (const double share : {0.05, 0.1, 0.5}) {
                const boost::math::binomial_distribution<double> x(own + peers, share);
                const Tails tails = rateTest(own, peers, share);
                CHECK(tails.atMost == Approx(boost::math::cdf(x, own)).epsilon(1e-9));
                const double below = own == 0 ? 0 : boost::math::cdf(x, own - 1);
                CHECK(tails.atLeast == Approx(1 - below).epsilon(1e-9).margin(1e-14));
            }
        }
    }
}

TEST_CASE("counts on one side only leave the other side's tail whole") {
    CHECK(rateTest(5, 0, 0.2).atMost == 1.0);
    CHECK(rateTest(0, 5, 0.2).atLeast == 1.0);
    CHECK(rateTest(0, 5, 0.2).atMost == Approx(std::pow(0.8, 5)));
}

TEST_CASE("dispersion makes the same difference less telling") {
    const double plain = rateTest(10, 200, 0.1).atMost, scattered = rateTest(10 / 2.5, 200 / 2.5, 0.1).atMost;
    CHECK(plain < scattered);
    CHECK(scattered < 0.5);
}
