#include "metrics/chance/mann_whitney.h"

#include "tests/support/catch.h"

#include <vector>

using namespace chalktalk::metrics::chance;

namespace {

// Every pair looked at: slow and plain.
Tails byPairs(const std::vector<double>& own, const std::vector<double>& peers) {
    double u = 0, ties = 0;
    for (const double a : own)
        for (const double b : peers) u += a > b ? 1 : a == b ? 0.5 : 0;
    std::vector<double> all(own);
    all.insert(all.end(), peers.begin(), peers.end());
    for (const double a : all) { // each of t equal ones adds t² − 1: together t³ − t
        const auto t = static_cast<double>(std::count(all.begin(), all.end(), a));
        ties += t * t - 1;
    }
    return mannWhitney(u, static_cast<double>(own.size()), static_cast<double>(peers.size()), ties);
}

} // namespace

TEST_CASE("the Mann-Whitney test gives the textbook numbers") {
    // U = 4 of 5 × 5 without ties: mean 12.5, sigma sqrt(25 · 11 / 12); z = (4 − 12.5 + 0.5) / sigma = −1.6711.
    const Tails tails = mannWhitney(4, 5, 5, 0);
    CHECK(tails.atMost == Approx(0.047346).epsilon(1e-4));
    CHECK(tails.atLeast == Approx(0.96995).epsilon(1e-4)); // z = (4 − 12.5 − 0.5) / sigma = −1.8800
}

TEST_CASE("exchanging the samples exchanges the tails") {
    const std::vector<double> own{1, 2, 2, 5, 9}, peers{2, 3, 5, 5, 7, 8, 9, 12};
    const Tails one = byPairs(own, peers), other = byPairs(peers, own);
    CHECK(one.atMost == Approx(other.atLeast).epsilon(1e-12));
    CHECK(one.atLeast == Approx(other.atMost).epsilon(1e-12));
    CHECK(one.atMost < 0.5);
}

TEST_CASE("ties make the spread smaller, and only ties leave none") {
    CHECK(mannWhitney(4, 5, 5, 60).atMost < mannWhitney(4, 5, 5, 0).atMost);
    const Tails tied = byPairs({3, 3, 3}, {3, 3, 3, 3});
    CHECK(tied.atMost == 1.0);
    CHECK(tied.atLeast == 1.0);
}
