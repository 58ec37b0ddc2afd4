#include "metrics/parallel.h"

#include "tests/support/catch.h"

#include <atomic>
#include <vector>

using chalktalk::metrics::inParallel;

TEST_CASE("every piece of work is done once, whoever does it") {
    for (const std::size_t count : {0u, 1u, 2u, 1000u}) {
        std::vector<std::atomic<int>> done(count);
        inParallel(count, {}, [&](std::size_t i) { ++done[i]; });
        for (const auto& times : done) CHECK(times == 1);
    }
}

TEST_CASE("once asked to stop the rest is left out") {
    std::stop_source source;
    std::atomic<int> done = 0;
    inParallel(100000, source.get_token(), [&](std::size_t) {
        if (++done == 10) source.request_stop();
    });
    CHECK(done >= 10);
    CHECK(done < 100000);
}
