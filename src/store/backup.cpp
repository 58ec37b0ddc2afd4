#include "store/backup.h"

#include "base/log.h"
#include "store/backups/automatic_backup.h"
#include "store/backups/store_mark.h"
#include "store/backups/verified_copy.h"
#include "store/database.h"
#include "store/erased_since.h"
#include "store/failure.h"
#include "store/file_header.h"
#include "store/placing.h"
#include "store/private_file.h"
#include "store/records/redo_journal.h"
#include "store/replacing.h"
#include "store/store_files.h"

#include <algorithm>
#include <optional>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <sqlite3.h>

namespace chalktalk::store {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Store", text); }

Status thereAlready(const QString& file) {
    return fail(ErrorCode::Conflict, tr("There is a file %1 already.").arg(QDir::toNativeSeparators(file)));
}

// Earlier kept ones stay.
Result<QString> keepUnderAnotherName(const QString& storePath) {
    return keepBeside(
        storePath,
        [&](int number) {
            const QString kept = storePath + QStringLiteral(".before-restore");
            return number > 1 ? kept + QStringLiteral("-%1").arg(number) : kept;
        },
        [&](const QString& kept) {
            const QString journal = journalPath(storePath) + kept.mid(storePath.size());
            return QFileInfo::exists(journal) || QFileInfo::exists(kept + QStringLiteral("-wal"));
        },
        tr("The present store can't be kept beside the restored one. Nothing was changed."));
}

// The backup as it is: by SQLite and not byte by byte, since one that is open elsewhere may have a log beside it.
Status copyBackup(const QString& backupFile, const QString& part) {
    if (auto backup = Database::open(backupFile, OpenMode::ReadOnly))
        return guarded([&] { copyWhole(**backup, part, {}); });
    // Of an older version: it is brought up to date when it is opened. A damaged one is found out by its check.
    if (!copyBytes(backupFile, part)) return fail(ErrorCode::Unreadable, tr("The backup can't be copied."));
    return {};
}

// The numbers of changes go on above all that the replaced store, its backups and its journal have used: what is made
// of the restored store is newer than all of them.
void countOnFrom(const QString& copyPath, const QString& storePath) {
    qint64 next = 0, holds = 0;
    for (const BackupFile& backup : listBackups(storePath, Clock())) {
        next = std::max(next, backup.nextChange);
        holds = std::max(holds, backup.holds);
    }
    const auto present = guarded([&] {
        RawConnection connection(storePath, RawConnection::Access::Read);
        return markOf(connection);
    });
    if (present && copyPath != storePath) { // it may be away or damaged
        next = std::max(next, present->nextChange());
        holds = std::max(holds, present->holds());
    }
    for (const JournalEntry& entry : readJournal(storePath).entries) next = std::max(next, entry.change + 1);
    RawConnection copy(copyPath, RawConnection::Access::Write);
    const StoreMark mark = markOf(copy);
    if (mark.nextChange() == 0 || (next == 0 && holds == 0)) return;
    next = std::max(next, mark.nextChange());
    next = std::max(next, mark.nextChange() + holds - mark.holds() + 1);
    if (next == mark.nextChange()) return;
    copy.run("update counter set next = " + QByteArray::number(next) + " where name = 'change'");
}

// A backup that is in its place.
struct Placed {
    QString kept;                // where the store is that was there
    std::optional<Error> failed; // after it was replaced
    QStringList unerased = {};
};

Result<Placed> replaceStore(const QString& part, const QString& storePath) {
    const SoleConnection sole(storePath, SoleConnection::Log::Emptied);
    const int code = sole.code();
    const bool damaged = code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
    if (sole.isRefused()) return tl::unexpected<Error>(inUseElsewhere());
    if (code != SQLITE_OK && !damaged) return tl::unexpected<Error>(failureOf(code, "restore").error);
    const auto kept = keepUnderAnotherName(storePath);
    if (!kept) return tl::unexpected<Error>(kept.error());
    const QString tail = kept->mid(storePath.size()), journal = journalPath(storePath);
    const QString log = storePath + QStringLiteral("-wal"), keptLog = *kept + QStringLiteral("-wal");
    const auto putBack = [&](const Status& why) {
        for (const auto& [from, to] : {std::pair(keptLog, log), std::pair(journal + tail, journal)})
            if (!QFileInfo::exists(to) && QFileInfo::exists(from)) static_cast<void>(renameInto(from, to));
        return tl::unexpected<Error>(why.error());
    };
    // What a damaged store's log still holds goes with it: beside the new store it would be taken for that one's.
    if (damaged && QFileInfo(log).size() > 0) {
        if (auto moved = renameInto(log, keptLog); !moved) return putBack(moved);
    }
    // Before the store, not after it: the new store must never stand beside the journal of the old one.
    if (auto moved = retireJournal(storePath, tail); !moved)
        return putBack(moved); // or only its way to the disk failed
    const Status placed = renameInto(part, storePath);
    if (!placed && QFileInfo::exists(part)) return putBack(placed);
    // The name was changed and only its way to the disk failed: once more, and the old journal stays where it is.
    const Status synced = placed ? placed : syncFile(storePath);
    Placed done{*kept, {}};
    if (!synced) done.failed = synced.error();
    return done;
}

Result<Placed> putInPlace(const QString& backupFile, const QString& storePath) {
    if (auto header = checkHeader(backupFile); !header) return tl::unexpected<Error>(header.error());
    const bool replaces = QFileInfo::exists(storePath);
    if (replaces && QFileInfo(backupFile).canonicalFilePath() == QFileInfo(storePath).canonicalFilePath())
        return fail(ErrorCode::Invalid, tr("The backup and the store are the same file."));
    if (auto made = makePrivateFolder(QFileInfo(storePath).absolutePath()); !made)
        return tl::unexpected<Error>(made.error());
    UnfinishedCopy part(storePath + QStringLiteral(".restoring"));
    if (!part.made()) return tl::unexpected<Error>(part.made().error());
    Status done = copyBackup(backupFile, part.path());
    if (backupNameFrom(QFileInfo(backupFile).fileName())) letGoOfCopy(backupFile);
    if (done) done = guarded([&] { countOnFrom(part.path(), storePath); });
    if (done) done = verifyCopy(part.path());
    if (done)
        done = guarded([&] { // SQLite's copies have no write-ahead log of their own
            RawConnection(part.path(), RawConnection::Access::Write).run("pragma journal_mode = wal");
        });
    if (done) done = syncFile(part.path());
    if (done && !replaces) done = placeWhereNoneIs(part.path(), storePath, QStringLiteral(".before-restore"));
    if (!done) return tl::unexpected<Error>(done.error());
    const QStringList unerased = erasedSince(storePath, part.path());
    Result<Placed> placed = replaces ? replaceStore(part.path(), storePath) : Placed{};
    if (!placed) return placed;
    part.isKept();
    placed->unerased = unerased;
    return placed;
}

Error inPlaceBut(Error error) {
    error.message = tr("The backup is in place, but what was to follow failed: %1").arg(error.message);
    return error;
}

} // namespace

Status backupTo(Database& database, const QString& file, const CopyWatch& watch) {
    if (QFileInfo::exists(file)) return thereAlready(file);
    UnfinishedCopy part(file);
    if (!part.made()) return part.made();
    Status done = guarded([&] { copyWhole(database, part.path(), watch); });
    if (done) done = keepVerified(part.path(), file, watch);
    if (done) part.isKept();
    return done;
}

Status restoreFrom(const QString& backupFile, const QString& storePath) {
    const auto placed = putInPlace(backupFile, storePath);
    if (!placed) return tl::unexpected<Error>(placed.error());
    return placed->failed ? tl::unexpected<Error>(inPlaceBut(*placed->failed)) : Status{};
}

Result<Restored> restoreStore(const QString& backupFile, const QString& storePath, const Clock& clock) {
    auto placed = putInPlace(backupFile, storePath);
    if (!placed) return tl::unexpected<Error>(placed.error());
    Restored restored{placed->kept, {}, placed->unerased, {}};
    std::optional<Error>& failed = placed->failed;
    auto database = Database::open(storePath, OpenMode::ReadWrite);
    if (!database && !failed) failed = database.error();
    if (database) {
        // A backup of an older layout had no numbers of changes until it was opened.
        const auto counted = guarded([&] { countOnFrom(storePath, storePath); });
        if (!counted && !failed) failed = counted.error();
        BackupWish wish;
        wish.reason = BackupReason::Restore;
        auto file = makeBackup(**database, wish, clock);
        if (!file) log::warning("store", "no backup after a restore: " + file.error().detail.toStdString());
        restored.backup = file.value_or(QString());
    }
    if (failed) {
        log::warning("store", "after a restore: " + failed->detail.toStdString());
        restored.remark = inPlaceBut(*failed).message;
    }
    return restored;
}

} // namespace chalktalk::store
