#include "store/backups/backup_list.h"
#include "store/migrate.h"
#include "store/store_files.h"
#include "tests/faults/disk.h"
#include "tests/faults/old_store.h"
#include "tests/faults/saves.h"
#include "tests/faults/storm.h"
#include "tests/faults/whole.h"
#include "tests/store/call_help.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <QElapsedTimer>
#include <QFileInfo>
#include <sys/wait.h>
#include <unistd.h>

using namespace chalktalk;
using namespace chalktalk::tests;

namespace {

// A store of version 4 with two of each kind of record, and what is in it.
struct Old {
    explicit Old(const QuickFolder& folder)
        : path(folder.path(QStringLiteral("store.chalktalk"))),
          seed(folder.path(QStringLiteral("seed.chalktalk"))),
          words(beginnings) {
        const QString today = folder.path(QStringLiteral("today.chalktalk"));
        copyStore(beginnings.store(), today);
        {
            auto database = store::Database::open(today, store::OpenMode::ReadWrite);
            REQUIRE(database);
            for (int n = 0; n < 2 * Words::kinds; ++n) REQUIRE(words.save(**database, n));
        }
        makeOldStore(today, seed);
        REQUIRE(versionOf(seed) == oldVersion);
        content = contentOf(seed);
    }
    Beginnings beginnings;
    QString path, seed;
    Words words;
    QByteArray content;
};

int migrateIn(const QString& path, const Child::Say& say) {
    if (!store::Database::open(path, store::OpenMode::ReadWrite)) return 1;
    say(1);
    return 0;
}

struct Count {
    qint64 killed = 0, old = 0, now = 0, between = 0, inside = 0;
};

// After a kill: one of the two versions and whole; the next open completes it.
void look(const Old& old, Count& count) {
    ++count.killed;
    const auto backups = store::listBackups(old.path, Clock());
    const int version = versionOf(old.path);
    count.old += version == oldVersion ? 1 : 0;
    count.now += version == store::currentVersion() ? 1 : 0;
    count.between += version != oldVersion && version != store::currentVersion() ? 1 : 0;
    // Between its backup and its end: the migration itself.
    count.inside += !backups.empty() && version == oldVersion ? 1 : 0;
    CHECK(contentOf(old.path) == old.content);
    auto database = store::Database::open(old.path, store::OpenMode::ReadWrite);
    if (!database) FAIL(database.error().message.toStdString() + database.error().detail.toStdString());
    CHECK((*database)->schemaVersion() == store::currentVersion());
    CHECK(whatIsWrongWith(**database) == QString());
    CHECK(old.words.differenceFrom(**database) == QString());
    // What was there before is in a verified backup.
    const auto after = store::listBackups(old.path, Clock());
    REQUIRE_FALSE(after.empty());
    CHECK(after.front().isSound);
    // And it goes on.
    Words words = old.words;
    CHECK(words.save(**database, 2 * Words::kinds));
}

std::string figures(const Count& count) {
    return counted(count.killed) + ": at version 4 " + counted(count.old) + ", at version " +
           std::to_string(store::currentVersion()) + " " + counted(count.now) + ", between " + counted(count.between) +
           "; after the backup and before the migration's end " + counted(count.inside);
}

} // namespace

TEST_CASE("killed at random while a store of version 4 is migrated, it is at 4 or at the new version, whole",
          "[migration]") {
    const QuickFolder folder;
    const Old old(folder);
    copyStore(old.seed, old.path);
    QElapsedTimer timer;
    timer.start();
    std::vector<int> said;
    { // the control: left alone it gets through, and says how long that takes
        Child child([&](const auto& say) { return migrateIn(old.path, say); });
        REQUIRE(WEXITSTATUS(child.end(said)) == 0);
    }
    REQUIRE(said.size() == 1);
    REQUIRE(versionOf(old.path) == store::currentVersion());
    const auto whole = std::max<quint64>(static_cast<quint64>(timer.nsecsElapsed() / 1000), 2000);
    std::mt19937_64 random(3);
    Count count;
    const qint64 wanted = atLength() ? 120 : 10;
    for (int tries = 0; count.killed < wanted && tries < 20 * wanted; ++tries) {
        copyStore(old.seed, old.path);
        Child child([&](const auto& say) { return migrateIn(old.path, say); });
        ::usleep(static_cast<useconds_t>(random() % whole));
        child.kill();
        said.clear();
        static_cast<void>(child.end(said));
        if (said.empty()) look(old, count); // otherwise it was through before
    }
    print("kills at random while opening a store of version 4 " + figures(count));
    CHECK(count.killed == wanted);
    CHECK(count.between == 0);
}

TEST_CASE("killed before and after each call to the system in a migration, it is at 4 or at the new version, whole",
          "[migration]") {
    const QuickFolder folder;
    const Old old(folder);
    Count count;
    const std::string watched = QFileInfo(old.path).absolutePath().toStdString();
    const int step = atLength() ? 1 : 11;
    bool through = false;
    for (int nth = 1; !through; nth += step) {
        for (const auto trouble : {disk::Trouble::Kill, disk::Trouble::KillAfter}) {
            copyStore(old.seed, old.path);
            Child child([&](const auto& say) {
                const disk::Refusal kill(watched, trouble, nth);
                return migrateIn(old.path, say);
            });
            std::vector<int> said;
            const int status = child.end(said);
            through = through || WIFEXITED(status);
            if (WIFSIGNALED(status)) look(old, count);
        }
    }
    print("kills at each call to the system while opening a store of version 4 " + figures(count));
    CHECK(count.between == 0);
    CHECK(count.old > 0);
    CHECK(count.now > 0);
    CHECK(count.inside > 0);
    if (atLength()) CHECK(count.inside >= 50);
}
