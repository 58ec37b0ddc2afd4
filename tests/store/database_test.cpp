#include "store/backup.h"
#include "store/backups/backup_list.h"
#include "store/migrate.h"
#include "store/records/record_check.h"
#include "store/settings_store.h"
#include "store/store_check.h"
#include "tests/store/coaching_help.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QFileInfo>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace chalktalk;
using store::Database;
using store::OpenMode;

namespace {

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

int rightsOf(const QString& path) {
    struct stat status {};
    REQUIRE(::stat(QFile::encodeName(path).constData(), &status) == 0);
    return static_cast<int>(status.st_mode & 0777);
}

Error refused(const QString& path, OpenMode mode = OpenMode::ReadWrite) {
    const auto opened = Database::open(path, mode);
    REQUIRE_FALSE(opened);
    return opened.error();
}

void rawExec(const QString& path, const std::string& sql) {
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open(QFile::encodeName(path).constData(), &handle) == SQLITE_OK);
    REQUIRE(sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(handle);
}

} // namespace

TEST_CASE("a new store is empty, knows the machine's time zone and opens again") {
    tests::TestStore store;
    REQUIRE((*store).facts());
    CHECK((*store).facts()->isEmpty());
    CHECK(store::loadSettings(*store)->timeZone == QTimeZone("UTC")); // the tests' machine
    store.reopen();
    CHECK((*store).schemaVersion() == store::currentVersion());
    CHECK(store::checkStore(*store)->isEmpty());
}

TEST_CASE("a log that lies about without its store is put aside, not taken for a new one's") {
    tests::TestStore store;
    const QString log = store.path() + QStringLiteral("-wal"), copy = store.m_folder.path(QStringLiteral("log"));
    REQUIRE(store::saveSetting(*store, QStringLiteral("holidays_country"), QStringLiteral("DE"), Clock()));
    REQUIRE(QFileInfo(log).size() > 0);
    REQUIRE(QFile::copy(log, copy));
    store.close();
    for (const auto* kept : {".of-another-store-wal", ".of-another-store-2-wal"}) {
        REQUIRE(QFile::remove(store.path()));
        QFile::remove(log);
        REQUIRE(QFile::copy(copy, log)); // as a killed program leaves it
        auto made = Database::open(store.path(), OpenMode::Create);
        REQUIRE(made);
        CHECK(store::loadSettings(**made)->holidaysCountry.isEmpty());
        CHECK(store::checkStore(**made)->isEmpty());
        CHECK(bytesOf(store.path() + QLatin1String(kept)) == bytesOf(copy));
        // Whoever makes the same one at the same time touches nothing of it.
        REQUIRE(store::saveSetting(**made, QStringLiteral("holidays_country"), QStringLiteral("FR"), Clock()));
        CHECK_FALSE(Database::open(store.path(), OpenMode::Create));
        CHECK(store::loadSettings(**made)->holidaysCountry == QStringLiteral("FR"));
        CHECK(QFileInfo(log).size() > 0);
    }
}

TEST_CASE("every connection is set up for safety") {
    tests::TestStore store;
    CHECK(store.text("pragma journal_mode") == "wal");
    CHECK(store.number("pragma synchronous") == 2);
    CHECK(store.number("pragma foreign_keys") == 1);
    CHECK(store.number("pragma trusted_schema") == 0);
    CHECK(store.number("pragma secure_delete") == 1);
    CHECK(store.number("pragma application_id") == store::applicationId);
}

TEST_CASE("files are the owner's alone, whatever the umask") {
    const tests::TempFolder folder;
    const QString path = folder.path(QStringLiteral("deep/er/store.chalktalk"));
    const auto before = ::umask(0);
    {
        auto made = Database::open(path, OpenMode::Create);
        ::umask(before);
        REQUIRE(made);
        ::umask(0);
        REQUIRE(store::writeFacts(**made, tests::options(), [](auto& s) { return tests::fillSmall(s, 3); }));
        ::umask(before);
        CHECK(rightsOf(path + QStringLiteral("-wal")) == 0600);
        ::umask(0);
        REQUIRE(store::backupTo(**made, folder.path(QStringLiteral("copy"))));
        ::umask(before);
    }
    CHECK(rightsOf(path) == 0600);
    CHECK(rightsOf(folder.path(QStringLiteral("copy"))) == 0600);
    CHECK(rightsOf(folder.path(QStringLiteral("deep"))) == 0700);
    CHECK(rightsOf(folder.path(QStringLiteral("deep/er"))) == 0700);
}

TEST_CASE("a new store is not made over a file that is there") {
    tests::TestStore store;
    store.close();
    const QByteArray before = bytesOf(store.path());
    CHECK(refused(store.path(), OpenMode::Create).code == ErrorCode::Conflict);
    CHECK(bytesOf(store.path()) == before);
}

TEST_CASE("of two programs that make the same store at once one does, and its store stays") {
    for (int round = 0; round < 10; ++round) {
        const tests::TempFolder folder;
        const QString path = folder.path(QStringLiteral("store.chalktalk"));
        std::vector<pid_t> children;
        for (int i = 0; i < 3; ++i) {
            const pid_t child = ::fork();
            if (child == 0) {
                const auto made = Database::open(path, OpenMode::Create);
                if (!made) ::_exit(made.error().code == ErrorCode::Conflict ? 1 : 2);
                const auto written =
                    store::writeFacts(**made, tests::options(), [](auto& s) { return tests::fillSmall(s, 3); });
                ::_exit(written ? 0 : 3);
            }
            children.push_back(child);
        }
        std::vector<int> codes;
        for (const pid_t child : children) {
            int status = 0;
            ::waitpid(child, &status, 0);
            codes.push_back(WEXITSTATUS(status));
        }
        CHECK(std::count(codes.begin(), codes.end(), 0) == 1);
        CHECK(std::count(codes.begin(), codes.end(), 1) == 2);
        const auto left = Database::open(path, OpenMode::ReadWrite);
        REQUIRE(left);
        CHECK((*left)->facts()->opportunities == 3);
        CHECK(QDir(folder.path()).entryList({QStringLiteral("*.new*")}).isEmpty());
    }
}

TEST_CASE("a second connection of one program leaves the first one's locks: another program keeps their log") {
    tests::TestStore store;
    REQUIRE((*store).facts());
    REQUIRE(Database::open(store.path(), OpenMode::ReadOnly)); // opened and closed
    const pid_t child = ::fork();
    if (child == 0) { // a program of its own: the parent's SQLite may not be used here
        const QByteArray command = "exec python3 -c \"import sqlite3; c = sqlite3.connect('" +
                                   QFile::encodeName(store.path()) +
                                   "'); c.execute('select count(*) from person').fetchall(); c.close()\"";
        ::execl("/bin/sh", "sh", "-c", command.constData(), nullptr);
        ::_exit(127);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    REQUIRE(WEXITSTATUS(status) == 0);
    CHECK(QFileInfo::exists(store.path() + QStringLiteral("-wal")));
}

TEST_CASE("a foreign, an empty and a missing file are refused and left alone") {
    const tests::TempFolder folder;
    const QString foreign = folder.path(QStringLiteral("foreign.db")), empty = folder.path(QStringLiteral("empty"));
    rawExec(foreign, "create table notes (text); insert into notes values ('mine')");
    REQUIRE(QFile(empty).open(QIODevice::WriteOnly));
    const QByteArray before = bytesOf(foreign);
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
        CHECK(refused(foreign, mode).code == ErrorCode::Refused);
        CHECK(refused(foreign, mode).message.contains(QStringLiteral("not a Chalktalk store")));
        CHECK(refused(empty, mode).code == ErrorCode::Refused);
        CHECK(refused(folder.path(), mode).code == ErrorCode::Refused);
        CHECK(refused(folder.path(QStringLiteral("missing")), mode).code == ErrorCode::NotFound);
    }
    CHECK(bytesOf(foreign) == before);
    CHECK_FALSE(QFileInfo::exists(foreign + QStringLiteral("-wal")));
    CHECK(QFileInfo(empty).size() == 0);
}

TEST_CASE("a store of a newer program is refused and its bytes stay") {
    tests::TestStore store;
    store.close();
    rawExec(store.path(), "pragma user_version = 999; pragma wal_checkpoint(truncate); pragma journal_mode = delete");
    const QByteArray before = bytesOf(store.path());
    CHECK(refused(store.path()).message.contains(QStringLiteral("newer version")));
    CHECK(refused(store.path(), OpenMode::ReadOnly).code == ErrorCode::Refused);
    CHECK(bytesOf(store.path()) == before);
    CHECK_FALSE(QFileInfo::exists(store.path() + QStringLiteral("-wal")));
    // The control: with its own version it opens.
    rawExec(store.path(), ("pragma user_version = " + std::to_string(store::currentVersion())).c_str());
    store.reopen();
}

namespace {

bool hasBackupOfMigration(const QString& path) {
    const auto listed = store::listBackups(path, Clock());
    return listed.size() == 1 && listed[0].reason == store::BackupReason::Migration && listed[0].isSound &&
           listed[0].version < store::currentVersion();
}

} // namespace

TEST_CASE("an older store is backed up, then brought up to date") {
    tests::TestStore store;
    REQUIRE(store::writeFacts(*store, tests::options(), [](auto& s) { return tests::fillSmall(s, 3); }));
    store.close();
    // As if version 0 had been without anything: its one table stands in the way of the first migration.
    rawExec(store.path(), "pragma user_version = 0; pragma wal_checkpoint(truncate)");
    const auto opened = Database::open(store.path(), OpenMode::ReadWrite);
    CHECK_FALSE(opened); // the tables are there already: the migration fails, and leaves no trace
    REQUIRE(hasBackupOfMigration(store.path()));
    rawExec(store.path(), ("pragma user_version = " + std::to_string(store::currentVersion())).c_str());
    store.reopen();
    CHECK(store.number("select count(*) from opportunity") == 3);
    CHECK(store::checkStore(*store)->isEmpty());
}

namespace {

// Takes a store back to what it was before the migration that made these.
const std::string withoutSafety =
    "drop table record_digest; drop table record_past; drop table draft_taken; drop table store_identity;"
    "drop table erased_person; delete from counter where name in ('change', 'record_past');";
const std::string withoutDevelopment =
    withoutSafety +
    "drop table rating_evidence; drop table skill_rating; drop table assessment; drop table focus_review;"
    "drop table plan_review; drop table plan_agreement; drop table plan_commitment; drop table plan_review_day;"
    "drop table development_action; drop table focus_evidence; drop table focus_fact; drop table focus_skill;"
    "drop table development_plan; drop table placement; drop table review_commitment; drop table review_answer;"
    "drop table quarterly_review;";
const std::string withoutCalls =
    "drop table call_along; drop table call_attendee; drop table call_question; drop table call_information;"
    "drop table call_trouble; drop table call_looking_back; drop table call_skill; drop table call_difficulty;"
    "drop table call; drop table stakeholder; drop table next_move; drop table account_plan;"
    "drop table deal_plan; drop table focus;";

} // namespace

TEST_CASE("a store from before coaching was recorded keeps its facts and gets the tables") {
    tests::TestStore store;
    REQUIRE(store::writeFacts(*store, tests::options(), [](auto& s) { return tests::fillSmall(s, 3); }));
    const std::string facts = store.text("select * from opportunity order by id");
    store.close();
    rawExec(store.path(),
            withoutDevelopment + withoutCalls +
                "drop table session_fact; drop table session_answer; drop table session_cause; drop table session_view;"
                "drop table commitment_baseline; drop table commitment; drop table session; drop table profile;"
                "drop table expectation; drop table private_note; drop table cadence; drop table coaching_block;"
                "drop table draft; pragma user_version = 1; pragma wal_checkpoint(truncate)");
    store.reopen();
    CHECK(store.number("pragma user_version") == store::currentVersion());
    CHECK(store.text("select * from opportunity order by id") == facts);
    CHECK(store.number("select (select count(*) from session) + (select count(*) from call)") == 0);
    CHECK(store::checkStore(*store)->isEmpty());
    CHECK(hasBackupOfMigration(store.path()));
}

TEST_CASE("a store from before calls were kept keeps its one-to-ones and gets the tables") {
    tests::CoachingStore store;
    const auto kept = store.save(store.session(), {store.commitment()});
    store.close();
    rawExec(store.path(),
            withoutDevelopment + withoutCalls + "pragma user_version = 2; pragma wal_checkpoint(truncate)");
    store.reopen();
    CHECK(store.number("pragma user_version") == store::currentVersion());
    CHECK(*store::loadSession(*store, kept.session.id, store.mia) == kept.session);
    CHECK(store.number("select (select count(*) from call) + (select count(*) from focus)") == 0);
    CHECK(store::checkStore(*store)->isEmpty());
}

TEST_CASE("a store from before development plans were kept keeps its one-to-ones and gets the tables") {
    tests::CoachingStore store;
    const auto kept = store.save(store.session(), {store.commitment()});
    store.close();
    rawExec(store.path(), withoutDevelopment + "pragma user_version = 3; pragma wal_checkpoint(truncate)");
    store.reopen();
    CHECK(store.number("pragma user_version") == store::currentVersion());
    CHECK(*store::loadSession(*store, kept.session.id, store.mia) == kept.session);
    CHECK(store.number("select (select count(*) from assessment) + (select count(*) from development_plan)") == 0);
    CHECK(store::checkStore(*store)->isEmpty());
}

TEST_CASE("a store from before records were digested has a digest of each afterwards, and a name of its own") {
    tests::CoachingStore store;
    const auto kept = store.save(store.session(), {store.commitment()});
    store.close();
    rawExec(store.path(), withoutSafety + "pragma user_version = 4; pragma wal_checkpoint(truncate)");
    store.reopen();
    CHECK(*store::loadSession(*store, kept.session.id, store.mia) == kept.session);
    CHECK(store.number("select count(*) from record_digest") >= 2);
    CHECK(store::checkRecords(*store)->empty());
    CHECK((*store).storeId()->size() == 32);
}

TEST_CASE("a store in a folder that can't be written opens for reading and not for writing") {
    tests::TestStore store;
    REQUIRE(store::writeFacts(*store, tests::options(), [](auto& s) { return tests::fillSmall(s, 3); }));
    store.close();
    const QByteArray folder = QFile::encodeName(store.m_folder.path());
    REQUIRE(::chmod(QFile::encodeName(store.path()).constData(), 0444) == 0);
    REQUIRE(::chmod(folder.constData(), 0555) == 0);
    const pid_t child = ::fork(); // root may write everywhere: as somebody else
    if (child == 0) {
        if (::geteuid() == 0 && ::setuid(65534) != 0) ::_exit(3);
        const auto read = Database::open(store.path(), OpenMode::ReadOnly);
        const auto write = Database::open(store.path(), OpenMode::ReadWrite);
        const bool reads = read && (*read)->facts() && (*read)->facts()->opportunities == 3;
        const bool refuses = !write && write.error().message.contains(QStringLiteral("can't be written"));
        ::_exit(reads && refuses ? 0 : (reads ? 1 : 2));
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ::chmod(folder.constData(), 0700);
    CHECK(WEXITSTATUS(status) == 0);
}

TEST_CASE("data_version tells of another connection's commit") {
    tests::TestStore store;
    auto other = Database::open(store.path(), OpenMode::ReadWrite);
    REQUIRE(other);
    const qint64 before = (*store).dataVersion();
    CHECK((*store).dataVersion() == before);
    REQUIRE(store::writeFacts(**other, tests::options(), [](auto& s) { return tests::fillSmall(s, 1); }));
    CHECK((*store).dataVersion() != before);
}
