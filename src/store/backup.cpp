#include "store/backup.h"

#include "store/database.h"
#include "store/failure.h"
#include "store/file_header.h"
#include "store/private_file.h"
#include "store/statement.h"

#include <cerrno>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <sqlite3.h>
#include <unistd.h>

namespace chalktalk::store {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Store", text); }
constexpr Sql integrityCheck{"integrity_check", "pragma integrity_check(20)"};
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

bool copyAll(QFile& from, QFile& to) {
    QByteArray piece;
    while (!(piece = from.read(1 << 20)).isEmpty()) {
        if (to.write(piece) != piece.size()) return false;
    }
    return from.atEnd() && to.flush();
}

// A connection that keeps every other one out of a store until it goes, with nothing left in the store's log.
class SoleConnection {
  public:
    ~SoleConnection() { sqlite3_close_v2(m_handle); }
    SoleConnection() = default;
    SoleConnection(const SoleConnection&) = delete;
    SoleConnection& operator=(const SoleConnection&) = delete;

    // SQLite's result code.
    int open(const QString& path) {
        int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &m_handle, SQLITE_OPEN_READWRITE, nullptr);
        if (code != SQLITE_OK) return code;
        sqlite3_busy_timeout(m_handle, 1000);
        // The log's emptied file stays when this closes: by then it may be the new store's.
        int keepsLog = 1;
        sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_PERSIST_WAL, &keepsLog);
        code = run("pragma locking_mode = exclusive");
        if (code == SQLITE_OK) code = run("begin exclusive; commit"); // no reader either, not even an idle one
        if (code == SQLITE_OK) code = run("pragma wal_checkpoint(truncate)");
        return code;
    }

  private:
    int run(const char* sql) {
        int busy = 0;
        const auto firstCell = [](void* to, int, char** cells, char**) {
            *static_cast<int*>(to) = cells[0] && qstrcmp(cells[0], "1") == 0;
            return 0;
        };
        const int code = sqlite3_exec(m_handle, sql, firstCell, &busy, nullptr);
        return code == SQLITE_OK && busy != 0 ? SQLITE_BUSY : code;
    }

    sqlite3* m_handle = nullptr;
};

// A second name for the store that is to be replaced: it is never without one. Earlier kept ones stay.
Result<QString> keepUnderAnotherName(const QString& storePath) {
    for (int number = 1; number < 1000; ++number) {
        QString kept = storePath + QStringLiteral(".before-restore");
        if (number > 1) kept += QStringLiteral("-%1").arg(number);
        if (::link(QFile::encodeName(storePath).constData(), QFile::encodeName(kept).constData()) == 0) return kept;
        if (errno == EEXIST) continue;
        if (QFileInfo::exists(kept)) continue;
        const Status made = makePrivateFile(kept); // a file system without second names: a copy
        QFile from(storePath), to(kept);
        if (!made || !from.open(QIODevice::ReadOnly) || !to.open(QIODevice::WriteOnly) || !copyAll(from, to) ||
            !syncFile(kept)) {
            if (made) QFile::remove(kept);
            break;
        }
        return kept;
    }
    return fail(ErrorCode::StoreFailed, tr("The present store can't be kept beside the restored one. Nothing was "
                                           "changed."));
}

Status replaceStore(const QString& part, const QString& storePath) {
    SoleConnection sole;
    const int code = sole.open(storePath) & 0xff;
    const bool damaged = code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
        return fail(ErrorCode::Conflict, tr("The store is open in another program. Close it there first. Nothing was "
                                            "changed."));
    if (code != SQLITE_OK && !damaged) return tl::unexpected<Error>(failureOf(code, "restore").error);
    const auto kept = keepUnderAnotherName(storePath);
    if (!kept) return tl::unexpected<Error>(kept.error());
    // What a damaged store's log still holds goes with it: beside the new store it would be taken for that one's.
    const QString log = storePath + QStringLiteral("-wal");
    if (damaged && QFileInfo(log).size() > 0) {
        if (auto moved = renameInto(log, *kept + QStringLiteral("-wal")); !moved) return moved;
    }
    return renameInto(part, storePath);
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
        if (!from.open(QIODevice::ReadOnly) || !to.open(QIODevice::WriteOnly) || !copyAll(from, to))
            done = fail(ErrorCode::Unreadable, tr("The backup can't be copied."));
    }
    if (done && !backup) done = checkRaw(part);
    if (done) done = syncFile(part);
    if (done) done = QFileInfo::exists(storePath) ? replaceStore(part, storePath) : renameIntoNew(part, storePath);
    if (!done) QFile::remove(part);
    if (done && backup) done = checkCopy(storePath);
    return done;
}

} // namespace chalktalk::store
