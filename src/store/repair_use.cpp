// The repaired copy takes the damaged store's place.
#include "store/repair.h"

#include "base/log.h"
#include "store/backups/automatic_backup.h"
#include "store/backups/store_mark.h"
#include "store/backups/verified_copy.h"
#include "store/database.h"
#include "store/draft_file.h"
#include "store/failure.h"
#include "store/private_file.h"
#include "store/replacing.h"
#include "store/salvage/salvage.h"
#include "store/store_files.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace chalktalk::store {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Store", text); }

std::map<QString, qint64> countersIn(const QString& damaged) {
    std::map<QString, qint64> counters;
    const auto salvage = salvage::Salvage::open(damaged);
    if (!salvage) return counters;
    (*salvage)->rowsOf(salvage::Salvage::placeOf("counter"), [&](const salvage::Row& row, bool) {
        const auto* name = std::get_if<QByteArray>(&row.values[0]);
        const auto* next = std::get_if<qint64>(&row.values[1]);
        if (name && next) counters.emplace(QString::fromUtf8(*name), *next);
    });
    return counters;
}

// Whatever was saved or imported since the copy was made would be lost with it. Reads past SQLite, and closes no file
// of the store: that would give up the lock under which this is asked.
Status wasNotChangedSince(const QString& storePath, const QString& file) {
    return guarded([&] {
        const auto now = countersIn(storePath);
        RawConnection repaired(file, RawConnection::Access::Read);
        const StoreMark then = markOf(repaired);
        for (const char* name : {"change", "audit"}) {
            const auto a = now.find(QLatin1String(name)), b = then.counters.find(QLatin1String(name));
            if (a != now.end() && b != then.counters.end() && a->second > b->second)
                throw Failure{{ErrorCode::Conflict,
                               tr("Something was saved since the repaired copy was made. Make it anew, so that "
                                  "nothing is lost."),
                               {}},
                              0};
        }
    });
}

Result<QString> keepDamaged(const QString& storePath, const Clock& clock) {
    const QString time = clock.nowUtc().toString(QStringLiteral("yyyy-MM-dd'T'HHmmss'Z'"));
    return keepBeside(
        storePath,
        [&](int number) {
            const QString kept = QStringLiteral("%1.damaged-%2").arg(storePath, time);
            return number > 1 ? kept + QStringLiteral("-%1").arg(number) : kept;
        },
        [](const QString& kept) { return QFileInfo::exists(kept); },
        tr("The damaged store can't be kept under another name. Nothing was changed."));
}

// While nobody else can write to the store: what is compared is what is replaced.
Status replaceDamaged(const QString& storePath, const QString& file, const Clock& clock) {
    const SoleConnection sole(storePath, SoleConnection::Log::LeftAlone);
    if (sole.isRefused()) return tl::unexpected<Error>(inUseElsewhere());
    if (auto same = wasNotChangedSince(storePath, file); !same) return same;
    const auto kept = keepDamaged(storePath, clock);
    if (!kept) return tl::unexpected<Error>(kept.error());
    // Its log goes with it: beside the new store it would be taken for that one's.
    const QString oldLog = storePath + QStringLiteral("-wal"), keptLog = *kept + QStringLiteral("-wal");
    const auto putBack = [&](const Status& why) {
        if (!QFileInfo::exists(oldLog) && QFileInfo::exists(keptLog)) static_cast<void>(renameInto(keptLog, oldLog));
        if (!QFileInfo::exists(keptLog)) QFile::remove(*kept); // a second name of what is in its place still
        return why;
    };
    if (QFileInfo(oldLog).size() > 0) {
        if (auto moved = renameInto(oldLog, keptLog); !moved) return putBack(moved);
    }
    for (const auto* end : {"-wal", "-shm"}) QFile::remove(storePath + QLatin1String(end));
    for (const QString& each : storeFiles(file))
        if (each != file) QFile::remove(each);
    const Status placed = renameInto(file, storePath);
    if (!placed && QFileInfo::exists(file)) return putBack(placed);
    // The name was changed and only its way to the disk failed: once more. If that fails, too, it is in place all the
    // same, and both are there whatever comes.
    if (const Status synced = placed ? placed : syncFile(storePath); !synced)
        log::warning("store",
                     "the repaired store's folder could not be synced: " + synced.error().detail.toStdString());
    return {};
}

Status forgetWhatDraftsWereTypedOn(Database& database) {
    const auto id = database.storeId();
    if (!id) return tl::unexpected<Error>(id.error());
    const auto known = DraftFile::openToRead(database.path(), *id);
    if (!known || !*known) return known ? Status{} : tl::unexpected<Error>(known.error());
    const auto file = DraftFile::open(database.path(), *id);
    return file ? (*file)->forgetBases() : tl::unexpected<Error>(file.error());
}

} // namespace

Status useRepaired(const QString& storePath, const QString& file, const Clock& clock) {
    if (auto whole = verifyCopy(file); !whole) return whole;
    if (auto placed = replaceDamaged(storePath, file, clock); !placed) return placed;
    auto database = Database::open(storePath, OpenMode::ReadWrite);
    if (!database) { // whoever opens it next is told why; it is in place
        log::warning("store", "no backup after a repair: " + database.error().detail.toStdString());
        return {};
    }
    if (const Status told = forgetWhatDraftsWereTypedOn(**database); !told)
        log::warning("store", "drafts after a repair: " + told.error().detail.toStdString());
    BackupWish wish;
    wish.reason = BackupReason::Repair;
    wish.evenIfUnchanged = true;
    if (auto made = makeBackup(**database, wish, clock); !made)
        log::warning("store", "no backup after a repair: " + made.error().detail.toStdString());
    return {};
}

} // namespace chalktalk::store
