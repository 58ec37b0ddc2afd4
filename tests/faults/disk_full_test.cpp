#include "store/backup.h"
#include "store/backups/automatic_backup.h"
#include "store/failure.h"
#include "store/import_session.h"
#include "store/migrate.h"
#include "store/statement.h"
#include "store/store_files.h"
#include "store/transaction.h"
#include "tests/faults/disk.h"
#include "tests/faults/old_store.h"
#include "tests/faults/saves.h"
#include "tests/faults/storm.h"
#include "tests/faults/whole.h"
#include "tests/store/call_help.h"
#include "tests/support/catch.h"

#include <csignal>
#include <filesystem>
#include <QFileInfo>
#include <set>
#include <sqlite3.h>

using namespace chalktalk;
using namespace chalktalk::tests;
using disk::Trouble;

namespace {

std::unique_ptr<store::Database> open(const QString& path) {
    auto opened = store::Database::open(path, store::OpenMode::ReadWrite);
    if (!opened) FAIL(opened.error().message.toStdString() + opened.error().detail.toStdString());
    return *std::move(opened);
}

// The names of what stands in a folder but for what SQLite keeps beside an open store.
std::set<std::string> namesIn(const QuickFolder& folder) {
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path({}).toStdString())) {
        const std::string name = entry.path().string();
        if (entry.is_regular_file() && !name.ends_with("-wal") && !name.ends_with("-shm")) names.insert(name);
    }
    return names;
}

struct Count {
    qint64 refused = 0, failed = 0, through = 0, retried = 0;
    Count& operator+=(const Count& other) {
        refused += other.refused, failed += other.failed, through += other.through, retried += other.retried;
        return *this;
    }
};

std::string figures(const Count& count) {
    return "calls refused " + counted(count.refused) + ", failed in words and without a trace " +
           counted(count.failed) + ", kept all the same " + counted(count.through) + ", retries that went through " +
           counted(count.retried);
}

void inWords(const Error& error) {
    CAPTURE(error.message, error.detail);
    CHECK_FALSE(error.message.isEmpty());
    CHECK_FALSE(error.message.contains(QStringLiteral("sqlite"), Qt::CaseInsensitive));
}

// Lets each call to the system in turn fail while `work` is done on a store as `begin` makes it, until it gets through.
Count refuseEach(const QuickFolder& folder, Trouble trouble, int step, const std::function<QString()>& begin,
                 const std::function<Status(store::Database&)>& work) {
    Count count;
    for (int nth = 1;; nth += step) {
        const QString path = begin();
        auto database = open(path);
        const QByteArray before = digestOf(*database);
        const auto names = namesIn(folder);
        Status done;
        bool happened = false;
        {
            const disk::Refusal refusal(folder.path({}).toStdString(), trouble, nth);
            done = work(*database);
            happened = disk::Refusal::happened();
        }
        CAPTURE(nth, static_cast<int>(trouble));
        if (!happened) {
            CHECK(done);
            return count;
        }
        ++count.refused;
        if (nth % 2 == 0) database.reset(), database = open(path); // the same window goes on, or another one
        CHECK(whatIsWrongWith(*database) == QString());
        if (done) {
            ++count.through;
            continue;
        }
        ++count.failed;
        inWords(done.error());
        CHECK(digestOf(*database) == before);
        CHECK(namesIn(folder) == names);
        const Status again = work(*database);
        if (!again) FAIL(again.error().message.toStdString() + again.error().detail.toStdString());
        ++count.retried;
        CHECK(whatIsWrongWith(*database) == QString());
    }
}

Count refuseEachWay(const QuickFolder& folder, int step, const std::function<QString()>& begin,
                    const std::function<Status(store::Database&)>& work) {
    Count count = refuseEach(folder, Trouble::Full, step, begin, work);
    return count += refuseEach(folder, Trouble::Once, step, begin, work);
}

// A store with a round of records in it, to begin from again and again.
struct Seed {
    explicit Seed(const QuickFolder& place)
        : path(place.path(QStringLiteral("store.chalktalk"))),
          seed(place.path(QStringLiteral("seed.chalktalk"))),
          words(beginnings) {
        copyStore(beginnings.store(), seed);
        const auto database = open(seed);
        for (int n = 0; n < Words::kinds; ++n) REQUIRE(words.save(*database, n));
    }
    [[nodiscard]] QString begin() const {
        copyStore(seed, path);
        return path;
    }
    Beginnings beginnings;
    QString path, seed;
    Words words;
};

Status import(store::Database& database) {
    const auto written = store::writeFacts(database, options(noon + 1), [](store::ImportSession& session) {
        if (const Status filled = fillSmall(session, 300); !filled) return filled;
        return session.put(deal("o301")) == domain::Refusal::None ? Status{} : Status{fail(ErrorCode::Invalid, {})};
    });
    return written ? Status{} : tl::unexpected<Error>(written.error());
}

constexpr store::Sql insertSetting{"insert", "insert into setting (key, value) values (?1, ?2)"};

} // namespace

TEST_CASE("a save that meets a full or failing disk at any call says so, leaves nothing, and goes through later",
          "[disk]") {
    const QuickFolder folder;
    const Seed seed(folder);
    Count count;
    for (int kind = 0; kind < Words::kinds; ++kind) {
        if (!atLength() && kind % 4 != 0) continue;
        CAPTURE(kind);
        Words words = seed.words;
        const auto begin = [&] {
            const QString path = seed.begin();
            words = seed.words;
            const auto database = open(path);
            for (int n = Words::kinds; n < Words::kinds + kind; ++n) REQUIRE(words.save(*database, n));
            return path;
        };
        count += refuseEachWay(folder, 1, begin, [&](store::Database& database) {
            return words.save(database, Words::kinds + kind); // the words stay as they were when it fails
        });
    }
    print("disk full or failing at each call of a save: " + figures(count));
    CHECK(count.failed > 0);
    CHECK(count.retried == count.failed);
}

TEST_CASE("an import that meets a full or failing disk at any call leaves nothing, and goes through later", "[disk]") {
    const QuickFolder folder;
    const Seed seed(folder);
    const Count count = refuseEachWay(
        folder, atLength() ? 1 : 9, [&] { return seed.begin(); }, import);
    print("disk full or failing at each call of an import: " + figures(count));
    CHECK(count.failed > 0);
    CHECK(count.retried == count.failed);
}

TEST_CASE("a backup that meets a full or failing disk at any call leaves no file, and goes through later", "[disk]") {
    const QuickFolder folder;
    const Seed seed(folder);
    const QString file = folder.path(QStringLiteral("copy.chalktalk"));
    const int step = atLength() ? 1 : 9;
    Count count = refuseEachWay(
        folder, step,
        [&] {
            std::filesystem::remove(file.toStdString());
            return seed.begin();
        },
        [&](store::Database& database) { return store::backupTo(database, file); });
    std::filesystem::remove(file.toStdString());
    count += refuseEachWay(
        folder, step, [&] { return seed.begin(); },
        [&](store::Database& database) {
            store::BackupWish wish;
            wish.reason = store::BackupReason::Exit;
            const auto made = store::makeBackup(database, wish, Clock());
            return made ? Status{} : tl::unexpected<Error>(made.error());
        });
    print("disk full or failing at each call of a backup: " + figures(count));
    CHECK(count.failed > 0);
    CHECK(count.retried == count.failed);
}

TEST_CASE("a migration that meets a full or failing disk at any call leaves version 4, and goes through later",
          "[disk]") {
    const QuickFolder folder;
    const Seed seed(folder);
    const QString old = folder.path(QStringLiteral("old.chalktalk"));
    makeOldStore(seed.seed, old);
    const QByteArray content = contentOf(old);
    Count count;
    for (const auto trouble : {Trouble::Full, Trouble::Once}) {
        for (int nth = 1;; nth += atLength() ? 1 : 9) {
            copyStore(old, seed.path);
            CAPTURE(nth, static_cast<int>(trouble));
            std::optional<Error> why;
            bool happened = false;
            {
                const disk::Refusal refusal(folder.path({}).toStdString(), trouble, nth);
                const auto opened = store::Database::open(seed.path, store::OpenMode::ReadWrite);
                if (!opened) why = opened.error();
                happened = disk::Refusal::happened();
            }
            if (!happened) {
                CHECK_FALSE(why);
                break;
            }
            ++count.refused;
            (why ? count.failed : count.through) += 1;
            const int version = versionOf(seed.path);
            // What fails after the migration has committed leaves the new version, whole.
            CHECK((version == oldVersion || version == store::currentVersion()));
            CHECK(contentOf(seed.path) == content);
            if (why) inWords(*why);
            const auto database = open(seed.path); // the retry
            ++count.retried;
            CHECK(whatIsWrongWith(*database) == QString());
            CHECK(seed.words.differenceFrom(*database) == QString());
        }
    }
    print("disk full or failing at each call of a migration: " + figures(count));
    CHECK(count.failed > 0);
    CHECK(count.retried == count.refused);
}

TEST_CASE("a redo journal that can't be written stops the save, and nothing of it is in the store", "[disk]") {
    const QuickFolder folder;
    const Seed seed(folder);
    const std::string watched = folder.path({}).toStdString();
    for (const auto trouble : {Trouble::Full, Trouble::Once}) {
        for (int nth = 1; nth <= 2; ++nth) { // its write, its sync
            const auto database = open(seed.begin());
            const QByteArray before = digestOf(*database);
            Words words = seed.words;
            {
                const disk::Refusal refusal(watched, trouble, nth, ".redo");
                const Status saved = words.save(*database, Words::kinds);
                REQUIRE(disk::Refusal::happened());
                REQUIRE_FALSE(saved);
                inWords(saved.error());
            }
            CHECK(digestOf(*database) == before);
            CHECK(whatIsWrongWith(*database) == QString());
            CHECK(words.save(*database, Words::kinds));
            CHECK(whatIsWrongWith(*database) == QString());
            CHECK(words.differenceFrom(*database) == QString());
        }
    }
    // Something else stands in the journal's place.
    const QString path = seed.begin();
    const std::filesystem::path journal = store::journalPath(path).toStdString();
    std::filesystem::remove(journal);
    std::filesystem::create_directories(journal / "in the way");
    const auto database = open(path);
    const QByteArray before = digestOf(*database);
    Words words = seed.words;
    const Status saved = words.save(*database, Words::kinds);
    if (!saved) {
        inWords(saved.error());
        CHECK(digestOf(*database) == before);
        std::filesystem::remove_all(journal);
        CHECK(words.save(*database, Words::kinds));
    }
    CHECK(words.differenceFrom(*database) == QString());
}

TEST_CASE("after a step that met a full disk no later step of the same transaction is kept alone", "[disk]") {
    const QuickFolder folder;
    const Seed seed(folder);
    const std::string watched = folder.path({}).toStdString();
    const QString large(400'000, u'x');
    const auto narrow = [](store::Database& database) { // pages are written before the end
        REQUIRE(sqlite3_exec(database.handle(), "pragma cache_size = 4", nullptr, nullptr, nullptr) == SQLITE_OK);
    };
    {
        const auto database = open(seed.begin());
        narrow(*database);
        const QByteArray before = digestOf(*database);
        const auto kept = store::guarded([&] {
            store::Transaction transaction(*database);
            try {
                const disk::Refusal full(watched, Trouble::Once, 1, "-wal");
                store::Statement(*database, insertSetting).bind(1, QStringLiteral("first")).bind(2, large).run();
            } catch (const store::Failure&) {
            } // somebody goes on all the same
            store::Statement(*database, insertSetting).bind(1, QStringLiteral("second")).bind(2, QString()).run();
            transaction.commit();
        });
        REQUIRE_FALSE(kept);
        inWords(kept.error());
        CHECK(digestOf(*database) == before);
    }
    // The control: driven the naive way, the second step stands alone in the store.
    const auto database = open(seed.begin());
    narrow(*database);
    const auto run = [&](const std::string& sql) {
        return sqlite3_exec(database->handle(), sql.c_str(), nullptr, nullptr, nullptr);
    };
    REQUIRE(run("begin immediate") == SQLITE_OK);
    {
        const disk::Refusal full(watched, Trouble::Once, 1, "-wal");
        CHECK(run("insert into setting (key, value) values ('first', '" + large.toStdString() + "')") == SQLITE_FULL);
    }
    CHECK(run("insert into setting (key, value) values ('second', '')") == SQLITE_OK);
    CHECK(run("commit") != SQLITE_OK); // there is nothing left to commit
    sqlite3_stmt* count = nullptr;
    REQUIRE(sqlite3_prepare_v2(database->handle(), "select count(*) from setting where key = 'second'", -1, &count,
                               nullptr) == SQLITE_OK);
    CHECK((sqlite3_step(count) == SQLITE_ROW && sqlite3_column_int(count, 0) == 1));
    sqlite3_finalize(count);
    print("control, driven without the transaction's guard: the later statement was committed alone");
}
