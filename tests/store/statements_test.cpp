#include "store/failure.h"
#include "store/migrate.h"
#include "store/statement.h"
#include "tests/store/store_help.h"
#include "tests/support/catch.h"

#include <set>

using namespace chalktalk;

TEST_CASE("every statement can be prepared on the migrated schema") {
    tests::TestStore store;
    REQUIRE(store::allStatements().size() > 40);
    for (const store::Sql* sql : store::allStatements()) {
        INFO(std::string(sql->name));
        const auto prepared = store::guarded([&] { store::Statement(*store, *sql); });
        CHECK(prepared);
    }
}

TEST_CASE("a statement that names no such column can't be prepared") { // the control of the test above
    tests::TestStore store;
    constexpr store::Sql wrong{"wrong", "select nmae from person"};
    const auto prepared = store::guarded([&] { store::Statement(*store, wrong); });
    REQUIRE_FALSE(prepared);
    CHECK(prepared.error().detail == QStringLiteral("sqlite 1 in wrong"));
}

TEST_CASE("migrations are numbered without gaps") {
    int number = 0;
    for (const store::Sql& migration : store::migrations())
        CHECK(std::stoi(std::string(migration.name.substr(0, 4))) == ++number);
    CHECK(number == store::currentVersion());
}

TEST_CASE("days are written and read as ISO dates") {
    char text[10];
    for (int value = -7306; value < 58'000; value += 13) {
        store::writeIsoDay(Day{value}, text);
        if (Day{value}.toString() != QLatin1StringView(text, 10)) FAIL(value);
        if (store::readIsoDay({text, 10}) != Day{value}) FAIL(value);
    }
    CHECK_FALSE(store::readIsoDay("2026-02-31"));
    CHECK_FALSE(store::readIsoDay(""));
}
