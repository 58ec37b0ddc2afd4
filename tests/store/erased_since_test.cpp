#include "store/erased_since.h"

#include "store/backup.h"
#include "store/erase.h"
#include "tests/store/planted_help.h"
#include "tests/store/store_help.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFileInfo>

using namespace chalktalk;
using namespace chalktalk::store;
using namespace chalktalk::tests;

namespace {

QString nameOf(int number) { return QStringLiteral("Erased person %1").arg(number); }

QString anaIn(PlantedStore& store) {
    return QString::fromStdString(
        store.text(("select name from person where id = " + std::to_string(store.ana.value)).c_str()));
}

void erase(PlantedStore& store) {
    REQUIRE(erasePerson(*store, store.ana, nameOf, store.mia, coachingClock()));
    REQUIRE(finishErasure(*store));
}

} // namespace

TEST_CASE("a backup made before somebody was erased names them, one made afterwards does not") {
    PlantedStore store;
    store.plant(50);
    const QString name = anaIn(store), before = store.m_folder.path(QStringLiteral("before.db")),
                  after = store.m_folder.path(QStringLiteral("after.db"));
    REQUIRE(backupTo(*store, before));
    CHECK(erasedSince(store.path(), before).isEmpty()); // nobody was erased yet
    erase(store);
    REQUIRE(backupTo(*store, after));
    CHECK(erasedSince(store.path(), before) == QStringList{name});
    CHECK(erasedSince(store.path(), after).isEmpty());
    TestStore another; // in which somebody else has that number
    CHECK(erasedSince(store.path(), another.path()).isEmpty());
    CHECK(erasedSince(store.path(), store.m_folder.path(QStringLiteral("nowhere.db"))).isEmpty());
}

TEST_CASE("a restore says whom it brought back and where the store before is") {
    PlantedStore store;
    store.plant(50);
    const QString name = anaIn(store), before = store.m_folder.path(QStringLiteral("before.db"));
    REQUIRE(backupTo(*store, before));
    erase(store);
    store.close();
    const auto restored = restoreStore(before, store.path(), coachingClock());
    REQUIRE(restored);
    CHECK(restored->unerased == QStringList{name});
    CHECK(restored->kept == store.path() + QStringLiteral(".before-restore"));
    CHECK(QFileInfo::exists(restored->kept));
    for (const QString& file : QDir(store.m_folder.path()).entryList(QDir::Files)) CHECK_FALSE(file.contains(u".part"));
    // Back again: the store before is put in place, and brings nobody back.
    const auto again = restoreStore(restored->kept, store.path(), coachingClock());
    REQUIRE(again);
    CHECK(again->unerased.isEmpty());
    CHECK(again->kept == store.path() + QStringLiteral(".before-restore-2"));
}
