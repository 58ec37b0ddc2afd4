#include "metrics/chance/benjamini_hochberg.h"

#include "tests/support/catch.h"

using chalktalk::metrics::chance::benjaminiHochberg;

TEST_CASE("Benjamini-Hochberg: each p times how many over its rank, never more than a larger p's") {
    const auto q = benjaminiHochberg({0.01, 0.04, 0.03, 0.005});
    CHECK(q[3] == Approx(0.02));
    CHECK(q[0] == Approx(0.02));
    CHECK(q[2] == Approx(0.04));
    CHECK(q[1] == Approx(0.04));
}

TEST_CASE("one p stays as it is, equal ones get equal answers, none gets none") {
    CHECK(benjaminiHochberg({0.2}) == std::vector<double>{0.2});
    CHECK(benjaminiHochberg({}).empty());
    const auto q = benjaminiHochberg({0.5, 0.5, 1.0});
    CHECK(q[0] == Approx(0.75));
    CHECK(q[1] == Approx(0.75));
    CHECK(q[2] == 1.0);
}
