#include "metrics/chance/predictive.h"

#include "tests/support/catch.h"

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/negative_binomial.hpp>
#include <cmath>

using namespace chalktalk::metrics::chance;

TEST_CASE("a share known for certain makes the beta-binomial a binomial") {
    for (const int k : {0, 1, 7, 20}) {
        const Tails tails = betaBinomial(k, 20, 0.3, 1e7);
        const boost::math::binomial_distribution<double> exact(20, 0.3);
        CHECK(tails.atMost == Approx(cdf(exact, k)).epsilon(1e-4));
        CHECK(tails.atLeast == Approx(1 - (k > 0 ? cdf(exact, k - 1) : 0)).epsilon(1e-4));
    }
}

TEST_CASE("a share of which nothing is known makes every count equally likely") {
    for (int k = 0; k <= 10; ++k) {
        const Tails tails = betaBinomial(k, 10, 0.5, 2); // beta(1, 1) is uniform
        CHECK(tails.atMost == Approx((k + 1) / 11.0));
        CHECK(tails.atLeast == Approx((11 - k) / 11.0));
    }
}

TEST_CASE("both tails of the beta-binomial overlap in what was seen, however large the counts") {
    for (const int n : {1, 50, 3000}) {
        double most = 0;
        for (int k = 0; k <= n; k += std::max(1, n / 20)) {
            const Tails tails = betaBinomial(k, n, 0.4, 30);
            CHECK(tails.atMost + tails.atLeast > 1 - 1e-9);
            CHECK(tails.atMost >= most);
            most = tails.atMost;
        }
        CHECK(betaBinomial(n, n, 0.4, 30).atMost == Approx(1));
        CHECK(betaBinomial(0, n, 0.4, 30).atLeast == Approx(1));
    }
}

TEST_CASE("the gamma-Poisson tails are those of the negative binomial") {
    const double expected = 12, variance = 0.25, shape = 1 / variance;
    const boost::math::negative_binomial_distribution<double> exact(shape, shape / (shape + expected));
    for (const int k : {1, 5, 12, 30}) {
        const Tails tails = gammaPoisson(k, expected, variance);
        CHECK(tails.atMost == Approx(cdf(exact, k)).epsilon(1e-9));
        CHECK(tails.atLeast == Approx(1 - cdf(exact, k - 1)).epsilon(1e-9));
    }
    CHECK(gammaPoisson(0, expected, variance).atLeast == 1);
}

TEST_CASE("on the line of the others neither side is unlikely, far off it one side is") {
    const std::vector<Point> others{{1, 2.1}, {2, 2.9}, {3, 4.2}, {4, 4.8}, {5, 6.1}};
    const Tails on = regression(others, {3, 4.02});
    CHECK(on.atLeast == Approx(0.5).margin(0.02));
    CHECK(regression(others, {3, 7}).atLeast < 0.01);
    CHECK(regression(others, {3, 1}).atMost < 0.01);
    // Further out the line itself is less sure.
    CHECK(regression(others, {9, 12}).atLeast > regression(others, {3, 6}).atLeast);
    // With no scatter at all, whatever is off the line is impossible.
    CHECK(regression({{0, 1}, {1, 2}, {2, 3}}, {1, 2.5}).atLeast == 0);
    CHECK(regression({{0, 1}, {1, 2}, {2, 3}}, {1, 2}).atLeast == 1);
}

TEST_CASE("the line's tail is Student's: a worked example") {
    // x 1…5, y 1, 3, 2, 5, 4: slope 0.8, residual variance 1.2 with 3 degrees of freedom; at 3 the mean is 3.
    const Tails tails = regression({{1, 1}, {2, 3}, {3, 2}, {4, 5}, {5, 4}}, {3, 3 + 3.182446 * std::sqrt(1.2 * 1.2)});
    CHECK(tails.atLeast == Approx(0.025).epsilon(1e-5)); // t(0.975; 3) = 3.182446
}
