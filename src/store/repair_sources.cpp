#include "store/repair_sources.h"

#include "store/backups/backup_list.h"
#include "store/database.h"
#include "store/failure.h"
#include "store/migrate.h"
#include "store/records/redo_journal.h"
#include "store/store_check.h"

#include <algorithm>
#include <QCoreApplication>

namespace chalktalk::store {

namespace {

bool isOurs(const JournalReading& reading, const QString& storeId, const IsAsSaved& isAsSaved) {
    if (!reading.storeId.isEmpty() && (storeId.isEmpty() || reading.storeId == storeId)) return true;
    return std::any_of(reading.entries.begin(), reading.entries.end(), [&](const JournalEntry& entry) {
        return std::any_of(entry.records.begin(), entry.records.end(), isAsSaved);
    });
}

void readImages(RepairSources& sources, const QString& storePath, const IsAsSaved& isAsSaved) {
    const JournalReading reading = readJournal(storePath);
    if (!isOurs(reading, sources.storeId, isAsSaved)) return;
    if (!reading.storeId.isEmpty()) sources.storeId = reading.storeId;
    sources.hasJournal = true;
    // A number may stand there twice: of a change that was never committed, and of the one that took its number.
    std::map<qint64, const JournalEntry*> changes;
    for (const JournalEntry& entry : reading.entries) changes[entry.change] = &entry;
    for (const auto& [number, entry] : changes) {
        for (const RecordImage& image : entry->records) sources.journal[image.key] = {image, number, entry->atMs};
        sources.nextChange = std::max(sources.nextChange, number + 1);
    }
}

void findBackup(RepairSources& sources, const QString& storePath, const std::stop_token& stop) {
    for (const BackupFile& backup : listBackups(storePath, Clock())) {
        if (stop.stop_requested())
            throw Failure{{ErrorCode::Cancelled, QCoreApplication::translate("Store", "Stopped."), {}}, 0};
        const bool ours = sources.storeId.isEmpty() || backup.storeId.isEmpty() || backup.storeId == sources.storeId;
        if (!ours) continue;
        sources.nextChange = std::max(sources.nextChange, backup.nextChange);
        if (sources.backup || !backup.isSound || backup.version != currentVersion()) continue;
        auto opened = Database::open(backup.path, OpenMode::ReadOnly);
        if (!opened) continue;
        const auto found = quickCheck(**opened, stop);
        if (!found || !found->isEmpty()) continue;
        sources.backup = std::move(*opened);
        sources.backupFile = backup.path;
        sources.backupAtMs = backup.atMs;
        sources.backupNextChange = backup.nextChange;
        if (sources.storeId.isEmpty()) sources.storeId = backup.storeId;
    }
}

} // namespace

RepairSources::RepairSources() = default;
RepairSources::~RepairSources() = default;
RepairSources::RepairSources(RepairSources&&) noexcept = default;

RepairSources findSources(const QString& storePath, const QString& storeId, const IsAsSaved& isAsSaved,
                          const std::stop_token& stop) {
    RepairSources sources;
    sources.storeId = storeId;
    readImages(sources, storePath, isAsSaved);
    findBackup(sources, storePath, stop);
    return sources;
}

} // namespace chalktalk::store
