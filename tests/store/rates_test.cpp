#include "store/rates.h"

#include "tests/support/catch.h"

using namespace chalktalk;
using store::convertMinor;

TEST_CASE("an amount that converts to exactly half a minor unit is rounded away from zero, whatever binary makes of "
          "the rate") {
    // 1.2345 is kept as a trifle less: 100.00 at that rate is 123.45, and 1.00 is half a cent short of 1.24.
    CHECK(convertMinor(10000, 2, 1.2345, 2) == 12345);
    CHECK(convertMinor(1000, 2, 1.2345, 2) == 1235);
    CHECK(convertMinor(-1000, 2, 1.2345, 2) == -1235);
    CHECK(convertMinor(5000, 2, 0.7413, 2) == 3707);   // 37.065
    CHECK(convertMinor(500000, 2, 1.0049, 0) == 5025); // 5024.5 yen
    int wrong = 0;
    for (int rate = 5001; rate < 20000; rate += 2) // an odd rate in ten thousandths of 50.00 ends in half a cent
        wrong += convertMinor(5000, 2, rate / 10000.0, 2) == (rate + 1) / 2 ? 0 : 1;
    CHECK(wrong == 0);
}
