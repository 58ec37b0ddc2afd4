#include "store/database.h"

#include "store/backups/automatic_backup.h"
#include "store/failure.h"
#include "store/file_header.h"
#include "store/migrate.h"
#include "store/placing.h"
#include "store/private_file.h"
#include "store/records/record_watch.h"
#include "store/sql.h"
#include "store/statement.h"
#include "store/transaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTimeZone>
#include <QUrl>
#include <sqlite3.h>

namespace chalktalk::store {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Store", text); }

void orThrow(const Status& status) {
    if (!status) throw Failure{status.error(), 0};
}

void exec(sqlite3* handle, const char* sql) {
    if (sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        throwFailure(sqlite3_extended_errcode(handle), sql);
}

QString machineZone() {
    const QByteArray id = QTimeZone::systemTimeZoneId();
    return QString::fromLatin1(QTimeZone::isTimeZoneIdAvailable(id) ? id : QByteArrayLiteral("UTC"));
}

bool isEmptyOrMissing(const QString& file) { return QFileInfo(file).size() == 0; }

// SQLite gives its log and index the rights of the store's file. Those made while that was read-only would go on
// refusing every write after it is writable again.
void giveLogTheRightsOf(const QString& file) {
    for (const auto* end : {"-wal", "-shm"}) {
        const QString beside = file + QString::fromLatin1(end);
        if (QFileInfo::exists(beside) && !QFileInfo(beside).isWritable())
            QFile::setPermissions(beside, QFile::ReadOwner | QFile::WriteOwner);
    }
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString& path, OpenMode mode) {
    // SQLite would count every allocation under one lock for all threads; nobody asks for the count.
    static const int configured = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static_cast<void>(configured);
    return guarded([&] {
        std::unique_ptr<Database> database(new Database(path, mode));
        if (mode == OpenMode::Create)
            database->createFile();
        else
            database->openExisting();
        return database;
    });
}

Database::Database(QString path, OpenMode mode) : m_path(std::move(path)), m_mode(mode) {
    if (mode != OpenMode::ReadOnly) m_watch = std::make_unique<RecordWatch>(*this);
}

Database::~Database() { closeHandle(); }

void Database::closeHandle() { sqlite3_close_v2(std::exchange(m_handle, nullptr)); }

void Database::openHandle(const QString& file, bool immutable) {
    QUrl url = QUrl::fromLocalFile(QFileInfo(file).absoluteFilePath());
    QByteArray uri = url.toEncoded(QUrl::FullyEncoded);
    if (immutable) uri += "?immutable=1";
    const int access = m_mode == OpenMode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    const int code =
        sqlite3_open_v2(uri.constData(), &m_handle, access | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr);
    if (code != SQLITE_OK) throwFailure(code, "open");
    sqlite3_extended_result_codes(m_handle, 1);
    sqlite3_busy_timeout(m_handle, 10'000);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    exec(m_handle, "pragma foreign_keys = on; pragma trusted_schema = off; pragma secure_delete = on;"
                   "pragma synchronous = full; pragma temp_store = memory; pragma cell_size_check = on");
}

// Built under another name in a rollback journal, so that the file that appears is whole and its first page says
// whose it is; only then does it become a write-ahead-log store.
void Database::createFile() {
    if (QFileInfo::exists(m_path)) orThrow(makePrivateFile(m_path)); // says that it is there already
    orThrow(makePrivateFolder(QFileInfo(m_path).absolutePath()));
    // A name of its own: another program may be making the same store, and the first to be done makes it.
    const QString building =
        QStringLiteral("%1.new-%2").arg(m_path).arg(QRandomGenerator::system()->generate64(), 0, 36);
    orThrow(makePrivateFile(building));
    try {
        openHandle(building);
        migrate(*this);
        Statement(*this, sql::setting::upsert).bind(1, std::string_view("time_zone")).bind(2, machineZone()).run();
        exec(m_handle, "pragma journal_mode = wal");
        closeHandle();
    } catch (const Failure&) {
        closeHandle();
        QFile::remove(building);
        throw;
    }
    Status done = syncFile(building);
    if (done) done = placeWhereNoneIs(building, m_path, QStringLiteral(".of-another-store"));
    if (!done) QFile::remove(building);
    orThrow(done);
    openHandle(m_path);
}

void Database::openExisting() {
    orThrow(checkHeader(m_path));
    // A write-ahead-log file in a folder that can't be written opens only if nothing waits in its log.
    const bool folderWritable = QFileInfo(QFileInfo(m_path).absolutePath()).isWritable();
    const bool immutable =
        m_mode == OpenMode::ReadOnly && !folderWritable && isEmptyOrMissing(m_path + QStringLiteral("-wal"));
    if (m_mode == OpenMode::ReadWrite && (!folderWritable || !QFileInfo(m_path).isWritable()))
        orThrow(fail(
            ErrorCode::Unreadable,
            tr("%1 can't be written: the file or its folder is read-only.").arg(QDir::toNativeSeparators(m_path))));
    if (m_mode == OpenMode::ReadWrite) giveLogTheRightsOf(m_path);
    openHandle(m_path, immutable);
    const int version = schemaVersion(); // the log may hold a later one than the file's first page
    if (version > currentVersion()) throw Failure{newerError(), 0};
    if (version == currentVersion()) return;
    if (m_mode == OpenMode::ReadOnly)
        orThrow(fail(ErrorCode::Refused,
                     tr("This store was written by an older version of Chalktalk. Open it once for writing first.")));
    BackupWish wish;
    wish.reason = BackupReason::Migration;
    if (const auto backup = makeBackup(*this, wish, Clock()); !backup) throw Failure{backup.error(), 0};
    migrate(*this);
    // A store that an earlier version restored from a backup has no write-ahead log yet.
    exec(m_handle, "pragma journal_mode = wal; pragma wal_checkpoint(truncate)");
}

int Database::schemaVersion() const {
    sqlite3_stmt* statement = nullptr;
    int code = sqlite3_prepare_v2(m_handle, "pragma user_version", -1, &statement, nullptr);
    if (code == SQLITE_OK) code = sqlite3_step(statement);
    const int version = code == SQLITE_ROW ? sqlite3_column_int(statement, 0) : -1;
    sqlite3_finalize(statement);
    if (version < 0) throwFailure(code, "user_version");
    return version;
}

Result<StoreFacts> Database::facts() {
    return guarded([&] {
        Statement count(*this, sql::store::facts);
        count.step();
        return StoreFacts{count.integer(0), count.integer(1), count.integer(2), count.integer(3), count.integer(4),
                          count.integer(5), count.integer(6), count.integer(7), count.integer(8)};
    });
}

Result<QString> Database::storeId() {
    return guarded([&] {
        Statement identity(*this, sql::store_identity::find);
        return identity.step() ? identity.string(0) : QString();
    });
}

std::vector<qint64> Database::changes() const { return m_watch ? m_watch->changes() : std::vector<qint64>{}; }

qint64 Database::dataVersion() {
    sqlite3_stmt* statement = nullptr;
    qint64 version = 0;
    if (sqlite3_prepare_v2(m_handle, "pragma data_version", -1, &statement, nullptr) == SQLITE_OK &&
        sqlite3_step(statement) == SQLITE_ROW)
        version = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    return version;
}

} // namespace chalktalk::store
