#include "store/backups/automatic_backup.h"

#include "base/log.h"
#include "store/backups/coaching_copy.h"
#include "store/backups/store_mark.h"
#include "store/backups/verified_copy.h"
#include "store/database.h"
#include "store/failure.h"
#include "store/private_file.h"
#include "store/records/redo_journal.h"
#include "store/store_files.h"

#include <algorithm>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace chalktalk::store {

namespace {

StoreMark markOfStore(Database& database) {
    RawConnection connection(database.path(), RawConnection::Access::Read);
    return markOf(connection);
}

// The newest of this store's backups holds all there is: no counter has moved since.
bool isHeldAlready(const QString& storePath, const StoreMark& now) {
    // The clock only matters for how long a backup is kept.
    for (const BackupFile& backup : listBackups(storePath, Clock())) {
        if (!backup.isSound || backup.holds < now.holds()) continue;
        const auto then = guarded([&] {
            RawConnection copy(backup.path, RawConnection::Access::Finished);
            return markOf(copy);
        });
        if (then && then->storeId == now.storeId && then->version == now.version && then->counters == now.counters &&
            then->timeZone == now.timeZone)
            return true;
    }
    return false;
}

// Facts of more than the wish allows are left out; a store that is not larger as a whole is not looked into.
bool isForAll(Database& database, const BackupWish& wish) {
    if (QFileInfo(database.path()).size() <= wish.mostBytesOfFacts) return true;
    return bytesOfFacts(database) <= wish.mostBytesOfFacts;
}

QString freePath(const QString& folder, BackupReason reason, qint64 nowMs) {
    BackupName name{nowMs, reason, 0};
    while (QFileInfo::exists(QDir(folder).filePath(toFileName(name)))) name.further = std::max(2, name.further + 1);
    return QDir(folder).filePath(toFileName(name));
}

// The journal goes back to the second newest verified backup, so that a newest one that turns out to be bad is no loss.
Status shortenJournal(Database& database, const QString& storeId) {
    std::vector<qint64> known;
    for (const BackupFile& backup : listBackups(database.path(), Clock()))
        if (backup.isSound && backup.storeId == storeId && backup.nextChange > 0) known.push_back(backup.nextChange);
    if (known.size() < 2) return {};
    std::sort(known.begin(), known.end(), std::greater<>());
    return dropJournalBefore(database, known[1]);
}

void logFailure(const char* what, const Status& done) {
    if (!done) log::warning("store", std::string(what) + ": " + done.error().detail.toStdString());
}

Result<QString> writeBackup(Database& database, const BackupWish& wish, const Clock& clock) {
    const QString folder = backupFolder(database.path());
    if (auto made = makePrivateFolder(folder); !made) return tl::unexpected<Error>(made.error());
    const qint64 nowMs = clock.nowUtc().toMSecsSinceEpoch();
    const QString file = freePath(folder, wish.reason, nowMs);
    UnfinishedCopy part(file);
    if (!part.made()) return tl::unexpected<Error>(part.made().error());
    Status done = guarded([&] {
        if (isForAll(database, wish))
            copyWhole(database, part.path(), wish.watch);
        else
            copyCoaching(database, part.path(), nowMs, wish.watch);
    });
    if (done) {
        noteVerified(part.path(), clock); // before the sync; without a verification it never gets its name
        done = keepVerified(part.path(), file, wish.watch);
    }
    if (!done) return tl::unexpected<Error>(done.error());
    part.isKept();
    return file;
}

} // namespace

Result<bool> needsBackup(Database& database) {
    return guarded([&] {
        const StoreMark now = markOfStore(database);
        return !now.isNew() && !isHeldAlready(database.path(), now);
    });
}

Result<QString> makeBackup(Database& database, const BackupWish& wish, const Clock& clock) {
    removeUnfinished(backupFolder(database.path()));
    if (!wish.evenIfUnchanged) {
        const auto needed = needsBackup(database);
        if (!needed) return tl::unexpected<Error>(needed.error());
        if (!*needed) return QString();
    }
    auto file = writeBackup(database, wish, clock);
    if (!file) return file;
    // The backup stands. What follows only tidies up: that it fails is no reason to say that there is none.
    pruneBackups(database.path(), clock, wish.rule);
    if (!database.isReadOnly()) {
        const auto id = guarded([&] { return markOfStore(database).storeId; });
        if (id && !id->isEmpty()) logFailure("journal not shortened", shortenJournal(database, *id));
    }
    return file;
}

} // namespace chalktalk::store
