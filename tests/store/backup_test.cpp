#include "store/backup.h"
#include "tests/store/store_help.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QFileInfo>

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
    CHECK(tests::digestOf(*store) == then);
    CHECK(QFileInfo::exists(backup));
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
