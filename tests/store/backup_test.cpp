#include "store/backup.h"
#include "store/settings_store.h"
#include "store/store_check.h"
#include "tests/store/store_help.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QFileInfo>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace chalktalk;
using store::Database;
using store::OpenMode;

namespace {

void fill(tests::TestStore& store, int opportunities) {
    REQUIRE(store::writeFacts(*store, tests::options(),
                              [&](auto& session) { return tests::fillSmall(session, opportunities); }));
}

} // namespace

TEST_CASE("a backup holds the same rows, and restoring it brings them back") {
    tests::TestStore store;
    fill(store, 3);
    const QString backup = store.m_folder.path(QStringLiteral("backup"));
    REQUIRE(store::backupTo(*store, backup));
    const QByteArray then = tests::digestOf(*store);
    fill(store, 5);
    CHECK(tests::digestOf(*store) != then);
    store.close();
    REQUIRE(store::restoreFrom(backup, store.path()));
    CHECK(QFileInfo::exists(store.path() + QStringLiteral(".before-restore")));
    store.reopen();
    // Changes are counted on from the store that was replaced: no number stands for two.
    CHECK(store.number("select next from counter where name = 'change'") > 1);
    store.exec("update counter set next = 1 where name = 'change'");
    CHECK(tests::digestOf(*store) == then);
    CHECK(QFileInfo::exists(backup));
}

TEST_CASE("a store that is open elsewhere, even for reading, is not restored over") {
    tests::TestStore store;
    const QString backup = store.m_folder.path(QStringLiteral("backup"));
    REQUIRE(store::backupTo(*store, backup));
    fill(store, 5);
    store.close();
    for (const bool reads : {false, true}) { // idle, and in the middle of reading
        auto reader = Database::open(store.path(), OpenMode::ReadOnly);
        REQUIRE(reader);
        REQUIRE((*reader)->facts());
        if (reads) {
            const char* sql = "begin; select count(*) from person";
            REQUIRE(sqlite3_exec((*reader)->handle(), sql, nullptr, nullptr, nullptr) == SQLITE_OK);
        }
        const auto refused = store::restoreFrom(backup, store.path());
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::Conflict);
        CHECK((*reader)->facts()->opportunities == 5);
    }
    CHECK_FALSE(QFileInfo::exists(store.path() + QStringLiteral(".before-restore")));
    CHECK_FALSE(QFileInfo::exists(store.path() + QStringLiteral(".restoring")));
    REQUIRE(store::restoreFrom(backup, store.path())); // the control: nobody has it open any more
    store.reopen();
    CHECK((*store).facts()->isEmpty());
}

TEST_CASE("every store that a restore replaced is kept") {
    tests::TestStore store;
    const QString backup = store.m_folder.path(QStringLiteral("backup"));
    REQUIRE(store::backupTo(*store, backup));
    for (const int round : {1, 2, 3}) {
        fill(store, round);
        REQUIRE(store.number("select count(*) from opportunity") == round);
        store.close();
        REQUIRE(store::restoreFrom(backup, store.path()));
        store.reopen();
        CHECK((*store).facts()->isEmpty());
    }
    const QString kept = store.path() + QStringLiteral(".before-restore");
    int expected = 0;
    for (const QString& name : {kept, kept + QStringLiteral("-2"), kept + QStringLiteral("-3")}) {
        const auto old = Database::open(name, OpenMode::ReadOnly);
        REQUIRE(old);
        CHECK((*old)->facts()->opportunities == ++expected);
    }
}

TEST_CASE("what a killed program left in the log is in the store that is kept") {
    tests::TestStore store;
    const QString backup = store.m_folder.path(QStringLiteral("backup"));
    REQUIRE(store::backupTo(*store, backup));
    store.close();
    const pid_t child = ::fork();
    if (child == 0) {
        auto database = Database::open(store.path(), OpenMode::ReadWrite);
        const auto saved =
            store::saveSetting(**database, QStringLiteral("holidays_country"), QStringLiteral("DE"), Clock());
        ::_exit(saved ? 0 : 1); // without closing
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    REQUIRE(WEXITSTATUS(status) == 0);
    REQUIRE(QFileInfo(store.path() + QStringLiteral("-wal")).size() > 0);
    REQUIRE(store::restoreFrom(backup, store.path()));
    store.reopen();
    CHECK(store::loadSettings(*store)->holidaysCountry.isEmpty());
    const auto kept = Database::open(store.path() + QStringLiteral(".before-restore"), OpenMode::ReadOnly);
    REQUIRE(kept);
    CHECK(store::loadSettings(**kept)->holidaysCountry == QStringLiteral("DE"));
}

TEST_CASE("a damaged store is replaced, and kept as it was") {
    tests::TestStore store;
    fill(store, 3);
    const QString backup = store.m_folder.path(QStringLiteral("backup"));
    REQUIRE(store::backupTo(*store, backup));
    store.close();
    QFile file(store.path());
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(20'000, '\x5a'));
    file.close();
    REQUIRE(store::restoreFrom(backup, store.path()));
    store.reopen();
    CHECK((*store).facts()->opportunities == 3);
    CHECK(QFileInfo(store.path() + QStringLiteral(".before-restore")).size() == 20'000);
}

TEST_CASE("a backup is not written over another file") {
    tests::TestStore store;
    const QString backup = store.m_folder.path(QStringLiteral("backup"));
    REQUIRE(store::backupTo(*store, backup));
    const auto again = store::backupTo(*store, backup);
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::Conflict);
    CHECK_FALSE(QFileInfo::exists(backup + QStringLiteral(".part")));
}

TEST_CASE("what is no store, or a damaged one, is not restored") {
    tests::TestStore store;
    fill(store, 200);
    const QString backup = store.m_folder.path(QStringLiteral("backup"));
    REQUIRE(store::backupTo(*store, backup));
    store.close();
    QFile note(store.m_folder.path(QStringLiteral("note.txt")));
    REQUIRE(note.open(QIODevice::WriteOnly));
    note.write("no store");
    note.close();
    CHECK_FALSE(store::restoreFrom(note.fileName(), store.path()));
    QFile file(backup);
    REQUIRE(file.open(QIODevice::ReadWrite));
    for (qint64 page = 2; page * 4096 < file.size(); page += 2) {
        file.seek(page * 4096);
        file.write(QByteArray(3000, '\x5a'));
    }
    file.close();
    CHECK_FALSE(store::restoreFrom(backup, store.path()));
    store.reopen();
    CHECK(store.number("select count(*) from opportunity") == 200);
    CHECK_FALSE(QFileInfo::exists(store.path() + QStringLiteral(".before-restore")));
}

TEST_CASE("the check finds broken references and broken rules") {
    tests::TestStore store;
    fill(store, 3);
    REQUIRE(store::checkStore(*store));
    CHECK(store::checkStore(*store)->isEmpty());
    store.exec("pragma foreign_keys = off; update opportunity set owner_id = 7 where external_id = 'o1'");
    CHECK(store::checkStore(*store)->size() == 1);
    store.exec("update opportunity set stage = 12 where external_id = 'o2'");
    CHECK(store::checkStore(*store)->size() == 2);
    store.exec("update counter set next = 1");
    CHECK(store::checkStore(*store)->size() == 3);
}
