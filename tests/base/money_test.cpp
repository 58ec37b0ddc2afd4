#include "base/money.h"
#include "tests/support/catch.h"

#include <limits>

using namespace chalktalk;

TEST_CASE("a currency has the decimals that ISO 4217 gives it") {
    CHECK(currencyDecimals(u"USD") == 2);
    CHECK(currencyDecimals(u"JPY") == 0);
    CHECK(currencyDecimals(u"XOF") == 0);
    CHECK(currencyDecimals(u"KWD") == 3);
    CHECK(minorPerMajor(u"EUR") == 100.0);
}

TEST_CASE("money is written plainly, to the last minor unit") {
    CHECK(moneyToPlain({123450}, 2) == u"1234.50");
    CHECK(moneyToPlain({5}, 2) == u"0.05");
    CHECK(moneyToPlain({-5}, 2) == u"-0.05");
    CHECK(moneyToPlain({1234}, 0) == u"1234");
    CHECK(moneyToPlain({7}, 3) == u"0.007");
    CHECK(moneyToPlain({std::numeric_limits<qint64>::min()}, 2) == u"-92233720368547758.08");
}
