#include "store/backup.h"
#include "store/backups/automatic_backup.h"
#include "store/backups/backup_list.h"
#include "store/backups/verified_copy.h"
#include "store/records/record_check.h"
#include "store/records/redo_journal.h"
#include "store/store_check.h"
#include "store/store_files.h"
#include "tests/faults/disk.h"
#include "tests/faults/saves.h"
#include "tests/faults/storm.h"
#include "tests/faults/whole.h"
#include "tests/store/store_help.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <sqlite3.h>
#include <sys/wait.h>

using namespace chalktalk;
using namespace chalktalk::tests;
using disk::Trouble;

namespace {

const Clock s_now = *Clock::parse(QStringLiteral("2026-11-22T12:00:00Z"));

std::unique_ptr<store::Database> open(const QString& path) {
    auto opened = store::Database::open(path, store::OpenMode::ReadWrite);
    if (!opened) FAIL(opened.error().message.toStdString() + opened.error().detail.toStdString());
    return *std::move(opened);
}

// A store with a backup of an earlier state and changes since.
struct Scene {
    Scene()
        : path(folder.path(QStringLiteral("store.chalktalk"))),
          seed(folder.path(QStringLiteral("seed.chalktalk"))),
          backup(folder.path(QStringLiteral("backup.chalktalk"))),
          then(beginnings),
          now(beginnings) {
        copyStore(beginnings.store(), seed);
        const auto database = open(seed);
        for (int n = 0; n < Words::kinds; ++n) REQUIRE(now.save(*database, n));
        REQUIRE(store::backupTo(*database, backup));
        then = now;
        for (int n = Words::kinds; n < Words::kinds + 4; ++n) REQUIRE(now.save(*database, n));
    }
    void begin() const {
        copyStore(seed, path);
        QDir(store::backupFolder(path)).removeRecursively();
        for (const QFileInfo& file : QDir(folder.path({})).entryInfoList({QStringLiteral("store.chalktalk.*")}))
            if (file.filePath() != store::journalPath(path)) QFile::remove(file.filePath());
    }
    [[nodiscard]] bool leftovers() const {
        const auto parts = QStringList{QStringLiteral("*.part*")};
        return !QDir(folder.path({})).entryList(parts).isEmpty() ||
               !QDir(store::backupFolder(path)).entryList(parts).isEmpty();
    }

    QuickFolder folder;
    Beginnings beginnings;
    QString path, seed, backup;
    Words then, now;
};

// A child does the work and is killed at its `nth` call that changes a file; false: it got through before.
bool killedAt(const Scene& scene, Trouble trouble, int nth, const std::function<bool()>& work) {
    Child child([&](const Child::Say&) {
        const disk::Refusal refusal(scene.folder.path({}).toStdString(), trouble, nth);
        return work() ? 0 : 1;
    });
    std::vector<int> said;
    const int status = child.end(said);
    if (WIFSIGNALED(status)) {
        REQUIRE(WTERMSIG(status) == SIGKILL);
        return true;
    }
    REQUIRE(WEXITSTATUS(status) == 0);
    return false;
}

bool backUp(const QString& path) {
    auto database = store::Database::open(path, store::OpenMode::ReadWrite);
    return database && store::makeBackup(**database, {}, s_now);
}

// The control: the copy has a backup's name from its beginning.
bool backUpCarelessly(const QString& path) {
    auto database = store::Database::open(path, store::OpenMode::ReadWrite);
    if (!database) return false;
    const QString folder = store::backupFolder(path);
    QDir().mkpath(folder);
    const QString file =
        QDir(folder).filePath(store::toFileName({s_now.nowUtc().toMSecsSinceEpoch(), store::BackupReason::Exit, 0}));
    return sqlite3_exec((*database)->handle(), ("vacuum into '" + file.toStdString() + "'").c_str(), nullptr, nullptr,
                        nullptr) == SQLITE_OK;
}

struct Kills {
    qint64 kills = 0, partial = 0, made = 0, leftovers = 0;
};

Kills killBackups(const Scene& scene, bool (*work)(const QString&), bool careful, int step) {
    Kills count;
    for (const auto trouble : {Trouble::Kill, Trouble::KillAfter}) {
        for (int nth = 1;; nth += step) {
            scene.begin();
            CAPTURE(nth, static_cast<int>(trouble));
            if (!killedAt(scene, trouble, nth, [&] { return work(scene.path); })) {
                REQUIRE(store::listBackups(scene.path, s_now).size() == 1); // left alone, it gets through
                break;
            }
            ++count.kills;
            count.leftovers += scene.leftovers() ? 1 : 0;
            for (const auto& backup : store::listBackups(scene.path, s_now)) {
                ++count.made;
                if (!store::verifyBackup(backup.path, s_now)) ++count.partial;
            }
            if (!careful) continue;
            const auto database = open(scene.path);
            CHECK(whatIsWrongWith(*database) == QString());
            CHECK(scene.now.differenceFrom(*database) == QString());
            REQUIRE(store::makeBackup(*database, {}, s_now)); // the next run
            CHECK_FALSE(scene.leftovers());
            const auto listed = store::listBackups(scene.path, s_now);
            REQUIRE_FALSE(listed.empty());
            CHECK(std::all_of(listed.begin(), listed.end(), [](const auto& b) { return b.isSound; }));
        }
    }
    return count;
}

bool restore(const Scene& scene) { return store::restoreStore(scene.backup, scene.path, s_now).has_value(); }

} // namespace

TEST_CASE("killed at any call of a backup, nothing that counts is unfinished, and the next one tidies up", "[kills]") {
    const Scene scene;
    const Kills count = killBackups(scene, backUp, true, atLength() ? 1 : 4);
    print("kills in a backup " + counted(count.kills) + ", backups found " + counted(count.made) +
          ", unfinished among them " + counted(count.partial) + ", left over under another name and tidied up " +
          counted(count.leftovers));
    CHECK(count.partial == 0);
    CHECK(count.leftovers > 0);
    if (atLength()) CHECK(count.made > 0); // after its name was given there are few calls
    const Kills careless = killBackups(scene, backUpCarelessly, false, atLength() ? 1 : 4);
    print("control, without a name of its own while it is written: kills " + counted(careless.kills) +
          ", unfinished ones under a backup's name " + counted(careless.partial));
    CHECK(careless.partial > 0);
}

TEST_CASE("killed at any call of a restore, the store is the one before or the restored one, whole", "[kills]") {
    const Scene scene;
    qint64 kills = 0, before = 0, after = 0;
    for (const auto trouble : {Trouble::Kill, Trouble::KillAfter}) {
        for (int nth = 1;; nth += atLength() ? 1 : 4) {
            scene.begin();
            CAPTURE(nth, static_cast<int>(trouble));
            if (!killedAt(scene, trouble, nth, [&] { return restore(scene); })) break;
            ++kills;
            {
                const auto database = open(scene.path);
                CHECK(store::checkStore(*database)->isEmpty());
                const bool isBefore = scene.now.differenceFrom(*database).isEmpty();
                const bool isAfter = scene.then.differenceFrom(*database).isEmpty();
                CHECK((isBefore || isAfter));
                before += isBefore ? 1 : 0;
                after += isAfter ? 1 : 0;
                if (isAfter) { // what it replaced is beside it, whole
                    const auto kept = store::Database::open(scene.path + QStringLiteral(".before-restore"),
                                                            store::OpenMode::ReadOnly);
                    REQUIRE(kept);
                    CHECK(scene.now.differenceFrom(**kept) == QString());
                    // The journal of the one before is nowhere where it would be taken for this one's.
                    CHECK(store::readJournal(scene.path).entries.empty());
                }
            }
            REQUIRE(restore(scene)); // the next run
            CHECK_FALSE(scene.leftovers());
            const auto database = open(scene.path);
            CHECK(scene.then.differenceFrom(*database) == QString());
            CHECK(whatIsWrongWith(*database) == QString());
        }
    }
    print("kills in a restore " + counted(kills) + ", the store before " + counted(before) + ", the restored one " +
          counted(after));
    CHECK(before + after == kills);
    CHECK(before > 0);
    CHECK(after > 0);
}

TEST_CASE("a restore that meets a full or failing disk at any call leaves a whole store, and goes through later",
          "[disk]") {
    const Scene scene;
    qint64 refused = 0, untouched = 0, restored = 0;
    for (const auto trouble : {Trouble::Full, Trouble::Once}) {
        for (int nth = 1;; nth += atLength() ? 1 : 4) {
            scene.begin();
            CAPTURE(nth, static_cast<int>(trouble));
            Status done;
            bool happened = false;
            {
                const disk::Refusal refusal(scene.folder.path({}).toStdString(), trouble, nth);
                done = store::restoreFrom(scene.backup, scene.path);
                happened = disk::Refusal::happened();
            }
            if (!happened) {
                CHECK(done);
                break;
            }
            ++refused;
            CHECK_FALSE(scene.leftovers());
            {
                const auto database = open(scene.path);
                if (scene.now.differenceFrom(*database).isEmpty()) {
                    ++untouched;
                    CHECK_FALSE(done);
                    // Its journal, too, is where it was; where not even a name can be changed any more, beside it.
                    if (QFileInfo::exists(store::journalPath(scene.path))) {
                        CHECK(whatIsWrongWith(*database) == QString());
                    } else {
                        CHECK(trouble == Trouble::Full);
                        CHECK(QFileInfo::exists(store::journalPath(scene.path) + QStringLiteral(".before-restore")));
                        CHECK(store::checkStore(*database)->isEmpty());
                    }
                } else {
                    ++restored;
                    CHECK(store::checkStore(*database)->isEmpty());
                    CHECK(scene.then.differenceFrom(*database) == QString());
                }
                if (!done) CHECK_FALSE(done.error().message.isEmpty());
            }
            REQUIRE(store::restoreFrom(scene.backup, scene.path));
        }
    }
    print("disk full or failing at each call of a restore: calls refused " + counted(refused) +
          ", the store before untouched " + counted(untouched) + ", restored all the same " + counted(restored));
    CHECK(untouched > 0);
}

TEST_CASE("whichever call of a restore fails, it says that nothing was put in place only when that is so", "[disk]") {
    const Scene scene;
    qint64 refused = 0, before = 0, after = 0, remarked = 0;
    for (const auto trouble : {Trouble::Full, Trouble::Once}) {
        for (int nth = 1;; nth += atLength() ? 1 : 3) {
            scene.begin();
            CAPTURE(nth, static_cast<int>(trouble));
            Result<store::Restored> restored;
            bool happened = false;
            {
                const disk::Refusal refusal(scene.folder.path({}).toStdString(), trouble, nth);
                restored = store::restoreStore(scene.backup, scene.path, s_now);
                happened = disk::Refusal::happened();
            }
            if (!happened) {
                REQUIRE(restored);
                CHECK(restored->remark.isEmpty());
                break;
            }
            ++refused;
            const auto database = open(scene.path);
            CHECK((restored ? scene.then : scene.now).differenceFrom(*database) == QString());
            (restored ? after : before) += 1;
            remarked += restored && !restored->remark.isEmpty() ? 1 : 0;
        }
    }
    print("calls of a restore that failed " + counted(refused) + ", said to have failed " + counted(before) +
          ", in place " + counted(after) + ", of these with a remark " + counted(remarked));
    CHECK(before > 0);
    CHECK(after > 0);
    CHECK(remarked > 0);
}
