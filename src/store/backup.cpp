#include "store/backup.h"

#include "store/database.h"
#include "store/failure.h"
#include "store/file_header.h"
#include "store/private_file.h"
#include "store/sql.h"
#include "store/statement.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <sqlite3.h>

namespace chalktalk::store {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Store", text); }
constexpr Sql integrityCheck{"integrity_check", "pragma integrity_check(20)"};
constexpr Sql foreignKeyCheck{"foreign_key_check", "pragma foreign_key_check"};
constexpr Sql vacuumInto{"vacuum_into", "vacuum into ?1"};

// A copy that does not open or is damaged is worse than none.
Status checkCopy(const QString& file) {
    auto copy = Database::open(file, OpenMode::ReadOnly);
    if (!copy) return tl::unexpected<Error>(copy.error());
    return guarded([&] {
        Statement check(**copy, integrityCheck);
        if (!check.step() || check.text(0) != "ok")
            throw Failure{{ErrorCode::StoreFailed, tr("The copy is damaged, so it was not kept."), {}}, 0};
    });
}

// A copy of an older version (made before a migration) can't be opened as a store by this program.
Status checkRaw(const QString& file) {
    return guarded([&] {
        sqlite3* handle = nullptr;
        sqlite3_stmt* statement = nullptr;
        int code = sqlite3_open_v2(QFile::encodeName(file).constData(), &handle, SQLITE_OPEN_READONLY, nullptr);
        if (code == SQLITE_OK) code = sqlite3_prepare_v2(handle, "pragma integrity_check(1)", -1, &statement, nullptr);
        bool ok = code == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW &&
                  qstrcmp(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)), "ok") == 0;
        sqlite3_finalize(statement);
        sqlite3_close_v2(handle);
        if (!ok) throwFailure(SQLITE_CORRUPT, "backup check");
    });
}

} // namespace

Status backupTo(Database& database, const QString& file) {
    if (QFileInfo::exists(file))
        return fail(ErrorCode::Conflict, tr("There is a file %1 already.").arg(QDir::toNativeSeparators(file)));
    const QString part = file + QStringLiteral(".part");
    QFile::remove(part);
    // SQLite writes into an empty file that is there, and so keeps its rights.
    if (auto made = makePrivateFile(part); !made) return made;
    Status done = guarded([&] { Statement(database, vacuumInto).bind(1, QFileInfo(part).absoluteFilePath()).run(); });
    if (done) done = checkRaw(part);
    if (done) done = syncFile(part);
    if (done) done = renameInto(part, file);
    if (!done) QFile::remove(part);
    return done;
}

Status restoreFrom(const QString& backupFile, const QString& storePath) {
    if (auto header = checkHeader(backupFile); !header) return header;
    if (QFileInfo(backupFile).canonicalFilePath() == QFileInfo(storePath).canonicalFilePath() &&
        QFileInfo::exists(storePath))
        return fail(ErrorCode::Invalid, tr("The backup and the store are the same file."));
    if (auto made = makePrivateFolder(QFileInfo(storePath).absolutePath()); !made) return made;
    const QString part = storePath + QStringLiteral(".restoring");
    for (const auto* tail : {"", "-wal", "-shm"}) QFile::remove(part + QString::fromLatin1(tail));
    // Copied by SQLite and not byte by byte: a backup that is open elsewhere may have a log beside it.
    auto backup = Database::open(backupFile, OpenMode::ReadOnly);
    Status done;
    if (backup) {
        done = backupTo(**backup, part);
    } else if (auto raw = checkRaw(backupFile); !raw) {
        return raw;
    } else { // of an older version: brought up to date when it is opened
        if (auto made = makePrivateFile(part); !made) return made;
        QFile from(backupFile), to(part);
        if (!from.open(QIODevice::ReadOnly) || !to.open(QIODevice::WriteOnly) ||
            to.write(from.readAll()) != from.size())
            done = fail(ErrorCode::Unreadable, tr("The backup can't be copied."));
    }
    if (done && !backup) done = checkRaw(part);
    if (done) done = syncFile(part);
    if (done && QFileInfo::exists(storePath)) {
        const QString kept = storePath + QStringLiteral(".before-restore");
        QFile::remove(kept);
        // What its log still holds must be in the file before it is put aside.
        if (auto old = Database::open(storePath, OpenMode::ReadWrite))
            sqlite3_exec((*old)->handle(), "pragma wal_checkpoint(truncate)", nullptr, nullptr, nullptr);
        done = renameInto(storePath, kept);
        for (const auto* tail : {"-wal", "-shm"}) QFile::remove(storePath + QString::fromLatin1(tail));
    }
    if (done) done = renameInto(part, storePath);
    if (!done) QFile::remove(part);
    if (done && backup) done = checkCopy(storePath);
    return done;
}

Result<QStringList> checkStore(Database& database, std::stop_token stop) {
    return guarded([&] {
        QStringList findings;
        Statement integrity(database, integrityCheck);
        while (integrity.step()) {
            if (integrity.text(0) != "ok") findings << tr("The file is damaged: %1").arg(integrity.string(0));
        }
        Statement keys(database, foreignKeyCheck);
        std::map<QString, int> orphans;
        while (keys.step()) ++orphans[keys.string(0)];
        for (const auto& [table, count] : orphans)
            findings << tr("%1 rows of %2 refer to something that is not there.").arg(count).arg(table);
        Statement invariants(database, sql::store::invariants);
        while (!stop.stop_requested() && invariants.step()) {
            if (invariants.integer(1) > 0)
                findings << tr("%1 rows break the rule “%2”.").arg(invariants.integer(1)).arg(invariants.string(0));
        }
        if (stop.stop_requested()) throw Failure{{ErrorCode::Cancelled, tr("Stopped."), {}}, 0};
        return findings;
    });
}

} // namespace chalktalk::store
