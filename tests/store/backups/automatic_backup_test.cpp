#include "store/backup.h"
#include "store/backups/automatic_backup.h"
#include "store/backups/backup_list.h"
#include "store/backups/verified_copy.h"
#include "store/private_file.h"
#include "store/records/record_check.h"
#include "store/records/redo_journal.h"
#include "store/settings_store.h"
#include "store/store_check.h"
#include "store/store_files.h"
#include "tests/store/coaching_help.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <sqlite3.h>
#include <sys/stat.h>

using namespace chalktalk;
using store::BackupReason;
using store::BackupWish;
using store::Database;
using store::OpenMode;

namespace {

Clock at(const char* iso) { return *Clock::parse(QString::fromLatin1(iso)); }

QString make(tests::TestStore& store, const char* iso, BackupReason reason = BackupReason::Asked) {
    BackupWish wish;
    wish.reason = reason;
    const auto made = store::makeBackup(*store, wish, at(iso));
    REQUIRE(made);
    return *made;
}

QStringList filesOf(const tests::TestStore& store) {
    return QDir(store::backupFolder(store.path())).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

int modeOf(const QString& path) {
    struct stat status {};
    REQUIRE(::stat(QFile::encodeName(path).constData(), &status) == 0);
    return static_cast<int>(status.st_mode & 0777);
}

// A byte of a text in the file, found by its bytes, becomes another.
void flipIn(const QString& path, const QByteArray& text) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    const qsizetype place = file.readAll().indexOf(text);
    REQUIRE(place > 0);
    file.seek(place);
    file.write(QByteArray(1, static_cast<char>(text[0] ^ 1)));
}

} // namespace

TEST_CASE("an automatic backup says in its name when and why, and only its owner may read it") {
    const mode_t before = ::umask(0);
    tests::CoachingStore store;
    store.save(store.session());
    const QString file = make(store, "2026-11-22T14:05:12Z", BackupReason::Import);
    ::umask(before);
    CHECK(QFileInfo(file).fileName() == QStringLiteral("2026-11-22T140512Z-import.db"));
    CHECK(modeOf(file) == 0600);
    CHECK(modeOf(store::backupFolder(store.path())) == 0700);
    CHECK(filesOf(store).size() == 1);
    const auto listed = store::listBackups(store.path(), at("2026-11-23T12:00:00Z"));
    REQUIRE(listed.size() == 1);
    const store::BackupFile& backup = listed.front();
    CHECK(backup.reason == BackupReason::Import);
    CHECK(backup.atMs == at("2026-11-22T14:05:12Z").nowUtc().toMSecsSinceEpoch() / 1000 * 1000);
    CHECK(backup.isSound);
    CHECK(backup.isWhole);
    CHECK(backup.isNewest);
    CHECK_FALSE(backup.keptUntil); // until there is a newer one
    CHECK(backup.storeId == *(*store).storeId());
    CHECK(backup.nextChange == store.number("select next from counter where name = 'change'"));
    CHECK(std::abs(backup.verifiedAtMs - backup.atMs) < 5000);
    CHECK(backup.bytes == QFileInfo(file).size());
}

TEST_CASE("without a change since the last one no further backup is made, and none of an empty store") {
    tests::TestStore empty;
    CHECK(make(empty, "2026-11-22T12:00:00Z").isEmpty());
    CHECK_FALSE(QFileInfo::exists(store::backupFolder(empty.path())));
    tests::CoachingStore store;
    const auto kept = store.save(store.session());
    CHECK_FALSE(make(store, "2026-11-22T12:00:00Z").isEmpty());
    CHECK(make(store, "2026-11-22T13:00:00Z").isEmpty());
    REQUIRE(store::saveSetting(*store, QStringLiteral("holidays_country"), QStringLiteral("DE"), Clock()));
    CHECK_FALSE(make(store, "2026-11-22T14:00:00Z").isEmpty());
    auto session = kept.session;
    session.sharedNote += QStringLiteral("!");
    store.save(session);
    CHECK(*store::needsBackup(*store));
    CHECK_FALSE(make(store, "2026-11-22T14:00:00Z").isEmpty()); // of the same second
    CHECK(filesOf(store).last() == QStringLiteral("2026-11-22T140000Z-asked.db"));
    CHECK(filesOf(store).contains(QStringLiteral("2026-11-22T140000Z-asked-2.db")));
    CHECK_FALSE(*store::needsBackup(*store));
    BackupWish wish;
    wish.evenIfUnchanged = true;
    CHECK_FALSE(store::makeBackup(*store, wish, at("2026-11-22T15:00:00Z"))->isEmpty());
}

TEST_CASE("a store with a flipped byte gets no backup that counts, and the older ones stay") {
    tests::CoachingStore store;
    auto session = store.session();
    session.sharedNote = QStringLiteral("mendelevium grows in the garden");
    session = store.save(session).session;
    const QString good = make(store, "2026-11-22T12:00:00Z");
    session.sharedNote = QStringLiteral("lawrencium grows in the garden");
    store.save(session);
    store.exec("pragma wal_checkpoint(truncate)");
    store.close();
    flipIn(store.path(), "lawrencium");
    store.reopen();
    const auto refused = store::makeBackup(*store, {}, at("2026-11-22T13:00:00Z"));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.contains(QStringLiteral("not as it was saved")));
    CHECK(filesOf(store) == QStringList{QFileInfo(good).fileName()});
    CHECK_FALSE(store::backupTo(*store, store.m_folder.path(QStringLiteral("copy"))));
    // The control: SQLite itself finds nothing wrong with it.
    CHECK(store.text("pragma integrity_check") == "ok");
}

TEST_CASE("a backup that was cut short or damaged since counts no more") {
    tests::CoachingStore store;
    auto session = store.session();
    session.sharedNote = QStringLiteral("mendelevium");
    session = store.save(session).session;
    const QString first = make(store, "2026-11-20T12:00:00Z");
    session.sharedNote = QStringLiteral("lawrencium");
    store.save(session);
    const QString second = make(store, "2026-11-22T12:00:00Z");
    const Clock now = at("2026-11-22T13:00:00Z");
    CHECK(store::listBackups(store.path(), now).front().path == second);
    REQUIRE(QFile::resize(second, QFileInfo(second).size() - 4096));
    const auto listed = store::listBackups(store.path(), now);
    REQUIRE(listed.size() == 2);
    const auto& cut = listed[0].path == second ? listed[0] : listed[1];
    const auto& whole = listed[0].path == second ? listed[1] : listed[0];
    CHECK_FALSE(cut.isSound);
    CHECK_FALSE(cut.isNewest);
    CHECK(whole.isNewest);
    REQUIRE(store::verifyBackup(first, now));
    flipIn(first, "mendelevium");
    CHECK_FALSE(store::verifyBackup(first, now));
}

TEST_CASE("the journal reaches back to the second newest backup") {
    tests::CoachingStore store;
    auto session = store.save(store.session()).session;
    const auto save = [&] {
        session.sharedNote += QStringLiteral(".");
        session = store.save(session).session;
    };
    const auto firstOf = [&] { return store::readJournal(store.path()).entries.front().change; };
    const qint64 begin = firstOf();
    save();
    make(store, "2026-11-20T12:00:00Z");
    CHECK(firstOf() == begin); // one backup alone may turn out to be bad
    const qint64 afterFirst = store.number("select next from counter where name = 'change'");
    save();
    make(store, "2026-11-21T12:00:00Z");
    CHECK(firstOf() == afterFirst);
    const qint64 afterSecond = store.number("select next from counter where name = 'change'");
    save();
    make(store, "2026-11-22T12:00:00Z");
    CHECK(firstOf() == afterSecond);
    CHECK(store::readJournal(store.path()).entries.size() == 1);
}

TEST_CASE("older backups go by the rule, and what killed programs left behind goes with them") {
    tests::CoachingStore store;
    auto session = store.save(store.session()).session;
    const QString folder = store::backupFolder(store.path());
    for (int hour = 6; hour < 12; ++hour) {
        session.sharedNote += QStringLiteral(".");
        session = store.save(session).session;
        make(store, ("2026-11-10T" + std::to_string(hour + 10) + ":00:00Z").c_str());
    }
    CHECK(filesOf(store).size() == 6);
    for (const char* name :
         {"2026-11-10T120000Z-import.db.part", "2026-11-10T120000Z-import.db.part-journal", "my.part"}) {
        QFile file(QDir(folder).filePath(QString::fromLatin1(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("half");
    }
    session.sharedNote += QStringLiteral(".");
    store.save(session);
    make(store, "2026-11-22T12:00:00Z");
    const QStringList left = filesOf(store);
    CHECK(left == QStringList{QStringLiteral("2026-11-10T210000Z-asked.db"),
                              QStringLiteral("2026-11-22T120000Z-asked.db"), QStringLiteral("my.part")});
    const auto listed = store::listBackups(store.path(), at("2026-11-22T12:00:00Z"));
    REQUIRE(listed.size() == 2);
    REQUIRE(listed[1].keptUntil);
    CHECK(*listed[1].keptUntil > Day::fromDate(QDate(2026, 11, 22)));
    CHECK(*listed[1].keptUntil < Day::fromDate(QDate(2027, 12, 1)));
}

TEST_CASE("whoever is asked before one more backup is made hears the days that come true") {
    tests::CoachingStore store;
    auto session = store.save(store.session()).session;
    make(store, "2026-11-10T21:00:00Z");
    session.sharedNote += QStringLiteral(".");
    session = store.save(session).session;
    const QString newest = make(store, "2026-11-21T21:00:00Z");
    const auto now = at("2026-11-22T12:00:00Z");
    const auto alone = store::listBackups(store.path(), now);
    REQUIRE(alone.size() == 2);
    CHECK_FALSE(alone[0].keptUntil); // the control: without one more it stays
    const auto said = store::listBackupsBesideOneMore(store.path(), now);
    REQUIRE(said.size() == 2); // the one to come is not among them
    CHECK(said[0].path == newest);
    REQUIRE(said[0].keptUntil);
    session.sharedNote += QStringLiteral(".");
    store.save(session);
    make(store, "2026-11-22T12:00:00Z");
    const auto then = store::listBackups(store.path(), now);
    REQUIRE(then.size() == 3);
    CHECK_FALSE(then[0].keptUntil);
    CHECK(then[1].keptUntil == said[0].keptUntil);
    CHECK(then[2].keptUntil == said[1].keptUntil);
    CHECK(store::listBackupsBesideOneMore(store.path() + QStringLiteral(".none"), now).empty());
}

TEST_CASE("a copy that another program is writing is left alone") {
    tests::CoachingStore store;
    store.save(store.session());
    REQUIRE(store::makePrivateFolder(store::backupFolder(store.path())));
    const QString name =
        QDir(store::backupFolder(store.path())).filePath(QStringLiteral("2026-11-10T120000Z-import.db"));
    const store::UnfinishedCopy writing(name);
    REQUIRE(writing.made());
    CHECK(store::removeUnfinished(store::backupFolder(store.path())) == 0);
    CHECK(QFileInfo::exists(writing.path()));
    const store::UnfinishedCopy same(name);
    CHECK_FALSE(same.made());
    make(store, "2026-11-22T12:00:00Z");
    CHECK(QFileInfo::exists(writing.path()));
}

TEST_CASE("a backup that is asked to stop leaves nothing") {
    tests::CoachingStore store;
    store.save(store.session());
    REQUIRE(store::writeFacts(*store, tests::options(), [](auto& s) { return tests::fillSmall(s, 5000); }));
    std::stop_source stop;
    BackupWish wish;
    int said = 0;
    wish.watch.stop = stop.get_token();
    wish.watch.progress = [&](int) { stop.request_stop(), ++said; };
    const auto stopped = store::makeBackup(*store, wish, Clock());
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == ErrorCode::Cancelled);
    CHECK(said > 0);
    CHECK(filesOf(store).isEmpty());
    wish.watch = {};
    CHECK_FALSE(store::makeBackup(*store, wish, Clock())->isEmpty()); // the control: left alone, it is made
}

TEST_CASE("what a restore brings back is newer than everything before it, and starts a journal of its own") {
    tests::CoachingStore store;
    auto session = store.save(store.session()).session;
    const QString old = make(store, "2026-11-20T12:00:00Z");
    session.sharedNote = QStringLiteral("later");
    store.save(session);
    const QString newer = make(store, "2026-11-21T12:00:00Z");
    session = *store::loadSession(*store, session.id, store.mia);
    session.sharedNote = QStringLiteral("later still");
    store.save(session);
    const qint64 next = store.number("select next from counter where name = 'change'");
    store.close();
    const auto after = store::restoreStore(old, store.path(), at("2026-11-22T12:00:00Z"));
    REQUIRE(after);
    REQUIRE_FALSE(after->backup.isEmpty());
    CHECK(after->remark.isEmpty());
    const auto listed = store::listBackups(store.path(), at("2026-11-22T12:00:00Z"));
    REQUIRE(listed.size() == 3);
    CHECK(listed[0].path == after->backup);
    CHECK(listed[0].isNewest);
    CHECK(listed[0].reason == BackupReason::Restore);
    CHECK(listed[0].nextChange >= next);
    CHECK_FALSE(QFileInfo::exists(store::journalPath(store.path())));
    CHECK(QFileInfo::exists(store::journalPath(store.path()) + QStringLiteral(".before-restore")));
    store.reopen();
    CHECK(store.text("pragma journal_mode") == "wal");
    session = *store::loadSession(*store, session.id, store.mia);
    CHECK(session.sharedNote == store.session().sharedNote);
    session.sharedNote = QStringLiteral("anew");
    store.save(session);
    CHECK(store::readJournal(store.path()).entries.front().change >= next);
    CHECK(store::checkStore(*store)->isEmpty());
    const auto kept = Database::open(store.path() + QStringLiteral(".before-restore"), OpenMode::ReadOnly);
    REQUIRE(kept);
    CHECK(store::loadSession(**kept, session.id, store.mia)->sharedNote == QStringLiteral("later still"));
}

TEST_CASE("a log that lies about without its store is not taken for the restored one's") {
    tests::CoachingStore store;
    store.save(store.session());
    const QString backup = store.m_folder.path(QStringLiteral("backup"));
    REQUIRE(store::backupTo(*store, backup));
    const QString log = store.path() + QStringLiteral("-wal"), kept = store.m_folder.path(QStringLiteral("log"));
    REQUIRE(store::saveSetting(*store, QStringLiteral("holidays_country"), QStringLiteral("DE"), Clock()));
    REQUIRE(QFileInfo(log).size() > 0);
    REQUIRE(QFile::copy(log, kept));
    store.close();
    REQUIRE(QFile::remove(store.path()));
    QFile::remove(log);
    REQUIRE(QFile::copy(kept, log));
    REQUIRE(store::restoreFrom(backup, store.path()));
    store.reopen();
    CHECK(store::checkStore(*store)->isEmpty());
    CHECK(store::loadSettings(*store)->holidaysCountry.isEmpty());
}
