#include "store/failure.h"
#include "store/statement.h"
#include "store/transaction.h"
#include "tests/store/store_help.h"
#include "tests/support/catch.h"

#include <sqlite3.h>

using namespace chalktalk;
using store::Statement;
using store::Transaction;

namespace {

constexpr store::Sql insertSource{"test/insert_source", "insert into source (id, name) values (?1, ?2)"};

bool insert(store::Database& database, qint64 id, const std::string& name) {
    return store::guarded([&] { Statement(database, insertSource).bind(1, id).bind(2, std::string_view(name)).run(); })
        .has_value();
}

// Holds the file at its present size, so that the next page does not fit: as a full disk would.
void fillDisk(tests::TestStore& store) {
    const auto pages = store.number("pragma page_count");
    store.exec(("pragma max_page_count = " + std::to_string(pages)).c_str());
}

const std::string large(20'000, 'x');

} // namespace

TEST_CASE("a transaction that is not committed leaves nothing") {
    tests::TestStore store;
    {
        Transaction transaction(*store);
        REQUIRE(insert(*store, 1, "a"));
    }
    CHECK(store.number("select count(*) from source") == 0);
    {
        Transaction transaction(*store);
        REQUIRE(insert(*store, 1, "a"));
        transaction.commit();
    }
    CHECK(store.number("select count(*) from source") == 1);
}

TEST_CASE("a failed statement poisons its transaction: nothing after it runs, and it can't be committed") {
    tests::TestStore store;
    Transaction transaction(*store);
    REQUIRE(insert(*store, 1, "a"));
    CHECK_FALSE(insert(*store, 1, "b")); // the same key
    CHECK_FALSE(insert(*store, 2, "c")); // would have been all right
    CHECK_THROWS_AS(transaction.commit(), store::Failure);
    CHECK(store.number("select count(*) from source") == 0);
    CHECK(insert(*store, 3, "d")); // outside of it all is well again
}

TEST_CASE("after a full disk nothing lands, and once there is room it does") {
    tests::TestStore store;
    fillDisk(store);
    {
        Transaction transaction(*store);
        CHECK_FALSE(insert(*store, 1, large));
        CHECK_FALSE(insert(*store, 2, "after"));
        CHECK_THROWS_AS(transaction.commit(), store::Failure);
    }
    CHECK(store.number("select count(*) from source") == 0);
    store.exec("pragma max_page_count = 1000000");
    {
        Transaction transaction(*store);
        REQUIRE(insert(*store, 1, large));
        transaction.commit();
    }
    CHECK(store.number("select count(*) from source") == 1);
}

TEST_CASE("control: without the poison the statement after a full disk would land on its own") {
    tests::TestStore store;
    fillDisk(store);
    store.exec("begin immediate");
    const std::string tooLarge = "insert into source (id, name) values (1, '" + large + "')";
    CHECK(sqlite3_exec((*store).handle(), tooLarge.c_str(), nullptr, nullptr, nullptr) == SQLITE_FULL);
    CHECK(sqlite3_get_autocommit((*store).handle()) != 0); // SQLite has rolled back by itself
    store.exec("insert into source (id, name) values (2, 'after')");
    CHECK(store.number("select count(*) from source") == 1);
}

TEST_CASE("a full disk is said in words, without row content") {
    tests::TestStore store;
    fillDisk(store);
    const auto failed = store::guarded([&] {
        Transaction transaction(*store);
        Statement(*store, insertSource).bind(1, 1).bind(2, std::string_view(large)).run();
    });
    REQUIRE_FALSE(failed);
    CHECK(failed.error().message == QStringLiteral("The disk is full. Nothing was changed."));
    CHECK(failed.error().detail == QStringLiteral("sqlite 13 in test/insert_source"));
}

TEST_CASE("a second writer is told that another program is writing") {
    tests::TestStore store;
    auto other = store::Database::open(store.path(), store::OpenMode::ReadWrite);
    REQUIRE(other);
    sqlite3_busy_timeout((*other)->handle(), 10);
    Transaction transaction(*store);
    const auto failed = store::guarded([&] { Transaction second(**other); });
    REQUIRE_FALSE(failed);
    CHECK(failed.error().message.startsWith(QStringLiteral("Another program is writing")));
}
