#include "store/erase.h"

#include "store/draft_store.h"
#include "store/records/record_check.h"
#include "store/records/record_past.h"
#include "store/records/record_shapes.h"
#include "store/records/redo_journal.h"
#include "tests/store/planted_help.h"
#include "tests/support/catch.h"

#include <cstdio>

using namespace chalktalk;
using namespace chalktalk::store;
using namespace chalktalk::tests;

namespace {

QString nameOf(int number) { return QStringLiteral("Erased person %1").arg(number); }

int sum(const std::map<QString, int>& found) {
    int all = 0;
    for (const auto& [file, count] : found) all += count;
    return all;
}

void emptyLogOf(TestStore& store) { store.exec("pragma wal_checkpoint(truncate)"); }

} // namespace

TEST_CASE("Of a thousand texts about somebody who was erased none is left in any file of the store") {
    PlantedStore store;
    store.plant(1000);
    REQUIRE(store.planted() >= 1000);
    const int before = sum(markersBelow(store.m_folder.path()));
    CHECK(before >= store.planted());
    REQUIRE(erasePerson(*store, store.ana, nameOf, store.mia, coachingClock()));
    CHECK(erasureUnfinished(*store).value());
    const Status finished = finishErasure(*store);
    REQUIRE(finished);
    CHECK(!erasureUnfinished(*store).value());
    const auto open = markersBelow(store.m_folder.path()); // while the store is open, too
    store.close();
    const auto left = markersBelow(store.m_folder.path());
    for (const auto& [file, count] : left) WARN(file.toStdString() << ": " << count);
    std::printf("erasure: %d markers planted, %d places before, %d left open, %d left closed\n", store.planted(),
                before, sum(open), sum(left));
    CHECK(sum(open) == 0);
    CHECK(sum(left) == 0);
    // The control: what is about others is found by the same search for bytes.
    QFile file(store.path());
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    for (const QString& stays : store.others()) {
        INFO(stays.toStdString());
        CHECK(bytes.contains(stays.toUtf8()));
    }
}

TEST_CASE("Without secure deletion an erasure leaves some: what the search would find") {
    PlantedStore store;
    store.plant(1000);
    store.exec("pragma secure_delete = off");
    REQUIRE(erasePerson(*store, store.ana, nameOf, store.mia, coachingClock()));
    REQUIRE(emptyJournal(*store));
    emptyLogOf(store);
    store.close();
    const int left = static_cast<int>(markersIn(store.path()).size());
    std::printf("erasure: without secure_delete and without writing the store anew %d left\n", left);
    CHECK(left > 0);
}

TEST_CASE("What secure deletion alone leaves is why the store is written anew") {
    PlantedStore store;
    store.plant(1000);
    REQUIRE(erasePerson(*store, store.ana, nameOf, store.mia, coachingClock()));
    REQUIRE(emptyJournal(*store));
    emptyLogOf(store);
    store.close();
    std::printf("erasure: with secure_delete, without writing the store anew %zu left\n",
                markersIn(store.path()).size());
}
