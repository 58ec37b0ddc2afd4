#include "metrics/chance/fisher.h"

#include "tests/support/catch.h"

#include <boost/math/distributions/hypergeometric.hpp>

using namespace chalktalk::metrics::chance;

namespace {

// Boost's own distribution; its complement leaves out the point itself.
Tails byBoost(unsigned seen, unsigned draws, unsigned successes, unsigned population) {
    const boost::math::hypergeometric_distribution<double> x(successes, draws, population);
    const double atMost = boost::math::cdf(x, seen);
    return {atMost, 1 - atMost + boost::math::pdf(x, seen)};
}

} // namespace

TEST_CASE("Fisher's tails by recurrence are the hypergeometric distribution's") {
    for (const unsigned population : {21u, 60u, 400u}) {
        for (unsigned draws = 1; draws <= population - 20; draws += 1 + population / 12) {
            for (unsigned successes = 0; successes <= population; successes += 1 + population / 15) {
                const unsigned low = draws + successes > population ? draws + successes - population : 0;
                for (unsigned seen = low; seen <= std::min(draws, successes); ++seen) {
                    const Tails ours = fisher(seen, draws, successes, population);
                    const Tails theirs = byBoost(seen, draws, successes, population);
                    INFO(seen << " of " << draws << " drawn, " << successes << " of " << population);
                    // Boost's upper tail is a difference from 1, so it has only so many digits.
                    REQUIRE(ours.atMost == Approx(theirs.atMost).epsilon(1e-9).margin(1e-13));
                    REQUIRE(ours.atLeast == Approx(theirs.atLeast).epsilon(1e-9).margin(1e-12));
                }
            }
        }
    }
}

TEST_CASE("Fisher's tails of small samples are fractions that can be counted by hand") {
    // 1 of 10 against 38 of 96: the numbers of the one-to-one that everybody argues about.
    const Tails tails = fisher(1, 10, 39, 106);
    double atMost = 0; // (C(39,0) C(67,10) + C(39,1) C(67,9)) / C(106,10)
    double none = 1;
    for (int i = 0; i < 10; ++i) none *= (67.0 - i) / (106.0 - i);
    atMost = none + none * 39 * 10 / 58; // C(67,9)/C(67,10) = 10/58
    CHECK(tails.atMost == Approx(atMost).epsilon(1e-12));
    CHECK(fisher(0, 5, 0, 25).atMost == 1.0);
    CHECK(fisher(0, 5, 0, 25).atLeast == 1.0);
    CHECK(fisher(5, 5, 25, 25).atMost == 1.0);
}

TEST_CASE("Fisher's tails overlap in the point alone, and swap when successes become failures") {
    const Tails tails = fisher(12, 40, 300, 900), mirrored = fisher(28, 40, 600, 900);
    CHECK(tails.atMost == Approx(mirrored.atLeast).epsilon(1e-12));
    CHECK(tails.atLeast == Approx(mirrored.atMost).epsilon(1e-12));
    const Tails next = fisher(13, 40, 300, 900);
    CHECK(tails.atMost + next.atLeast == Approx(1).epsilon(1e-12));
}

TEST_CASE("large samples keep their digits far out, and what is below every number is 0, not a mistake") {
    const Tails far = fisher(0, 200, 30000, 60000);
    CHECK(std::log(far.atMost) == Approx(200 * std::log(0.5)).epsilon(0.01));
    CHECK(far.atLeast == 1.0);
    const Tails beyond = fisher(0, 5000, 30000, 60000);
    CHECK(beyond.atMost == 0.0);
    CHECK(beyond.atLeast == 1.0);
    const Tails above = fisher(5000, 5000, 30000, 60000);
    CHECK(above.atMost == 1.0);
    CHECK(above.atLeast == 0.0);
}
