#include "store/backups/backup_list.h"

#include "domain/local_time.h"
#include "store/backups/raw_connection.h"
#include "store/backups/store_mark.h"
#include "store/backups/verified_copy.h"
#include "store/failure.h"
#include "store/migrate.h"
#include "store/store_files.h"

#include <algorithm>
#include <fcntl.h>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <sys/stat.h>

namespace chalktalk::store {

namespace {

// What a look at its counters says; a file that gives none is not sound.
void lookInto(BackupFile& backup, QString& zone) {
    const auto looked = guarded([&] {
        RawConnection copy(backup.path, RawConnection::Access::Finished);
        const StoreMark mark = markOf(copy);
        const qint64 length =
            copy.number("pragma page_count").value_or(0) * copy.number("pragma page_size").value_or(0);
        const qint64 application = copy.number("pragma application_id").value_or(0);
        backup.isSound = application == applicationId && length == backup.bytes;
        backup.isWhole = mark.isWhole;
        backup.version = mark.version;
        backup.storeId = mark.storeId;
        backup.nextChange = mark.nextChange();
        backup.holds = mark.holds();
        zone = mark.timeZone;
    });
    if (!looked) backup.isSound = false;
}

struct Dated {
    Day today;
    std::vector<domain::DatedCopy> copies;
};

Dated dated(const std::vector<BackupFile>& backups, const QString& zoneId, const Clock& clock) {
    const QTimeZone named(zoneId.toLatin1());
    const domain::LocalTime zone(named.isValid() ? named : QTimeZone::utc());
    Dated result{zone.dayOf(clock.nowUtc().toMSecsSinceEpoch()), {}};
    for (const BackupFile& backup : backups)
        result.copies.push_back({zone.dayOf(backup.atMs), backup.atMs, backup.holds, backup.bytes, backup.isSound});
    return result;
}

// Newest first, and the time zone that the newest says its store is in.
std::pair<std::vector<BackupFile>, QString> look(const QString& storePath) {
    std::vector<std::pair<BackupFile, QString>> found;
    const QDir folder(backupFolder(storePath));
    for (const QFileInfo& file : folder.entryInfoList(QDir::Files)) {
        const auto name = backupNameFrom(file.fileName());
        if (!name) continue;
        BackupFile backup;
        backup.path = file.absoluteFilePath();
        backup.atMs = name->atMs;
        backup.reason = name->reason;
        backup.bytes = file.size();
        backup.verifiedAtMs = file.lastModified().toMSecsSinceEpoch();
        QString zone;
        lookInto(backup, zone);
        found.emplace_back(std::move(backup), zone);
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return std::tuple(a.first.holds, a.first.atMs, a.first.path) >
               std::tuple(b.first.holds, b.first.atMs, b.first.path);
    });
    std::pair<std::vector<BackupFile>, QString> result;
    for (auto& [backup, zone] : found) {
        if (result.second.isEmpty()) result.second = zone;
        result.first.push_back(std::move(backup));
    }
    return result;
}

std::vector<BackupFile> list(const QString& storePath, const Clock& clock, const domain::RetentionRule& rule,
                             bool isOneMore) {
    auto [backups, zone] = look(storePath);
    Dated all = dated(backups, zone, clock);
    if (isOneMore && !backups.empty())
        all.copies.push_back({all.today, clock.nowUtc().toMSecsSinceEpoch(), backups.front().holds + 1, 0, true});
    const auto until = domain::keptUntil(all.today, all.copies, rule);
    for (std::size_t i = 0; i < backups.size(); ++i) backups[i].keptUntil = until[i];
    const auto newest =
        std::find_if(backups.begin(), backups.end(), [](const BackupFile& backup) { return backup.isSound; });
    if (newest != backups.end()) newest->isNewest = true;
    return backups;
}

} // namespace

std::vector<BackupFile> listBackups(const QString& storePath, const Clock& clock, const domain::RetentionRule& rule) {
    return list(storePath, clock, rule, false);
}

std::vector<BackupFile> listBackupsBesideOneMore(const QString& storePath, const Clock& clock) {
    return list(storePath, clock, {}, true);
}

Status verifyBackup(const QString& file, const Clock& clock) {
    Status done = verifyCopy(file);
    if (done) noteVerified(file, clock);
    return done;
}

void noteVerified(const QString& file, const Clock& clock) {
    const qint64 nowMs = clock.nowUtc().toMSecsSinceEpoch();
    const struct timespec at { nowMs / 1000, (nowMs % 1000) * 1'000'000 };
    const struct timespec both[2] = {at, at};
    ::utimensat(AT_FDCWD, QFile::encodeName(file).constData(), both, 0); // a file system without times: it has none
}

QStringList pruneBackups(const QString& storePath, const Clock& clock, const domain::RetentionRule& rule) {
    QStringList gone;
    removeUnfinished(backupFolder(storePath));
    const auto [backups, zone] = look(storePath);
    const Dated all = dated(backups, zone, clock);
    const auto kept = domain::keptOn(all.today, all.copies, rule);
    for (std::size_t i = 0; i < backups.size(); ++i) {
        if (!kept[i] && QFile::remove(backups[i].path)) gone << QFileInfo(backups[i].path).fileName();
    }
    return gone;
}

} // namespace chalktalk::store
