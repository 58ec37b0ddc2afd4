// Where a repair takes a coaching record from when the damaged file's own is not as it was saved.
#pragma once

#include "store/records/record_image.h"

#include <functional>
#include <map>
#include <memory>
#include <stop_token>

namespace chalktalk::store {

class Database;

struct KnownImage {
    RecordImage image;
    qint64 change = 0; // the change that made it so
    qint64 atMs = 0;
};

struct RepairSources {
    QString storeId; // empty: nobody knows it any more
    bool hasJournal = false;
    std::map<RecordKey, KnownImage> journal; // the newest of each
    std::unique_ptr<Database> backup;        // the newest that is whole; null: there is none
    QString backupFile;
    qint64 backupAtMs = 0, backupNextChange = 0; // it holds all changes before that one
    qint64 nextChange = 1;                       // above all that journal and backups know of

    RepairSources();
    ~RepairSources();
    RepairSources(RepairSources&&) noexcept;
};

// `storeId`: of the damaged store, as far as it is known. What belongs to another store is left alone; but where the id
// itself may be damaged, a journal is known by records that `isAsSaved` finds in the damaged store. Throws Failure.
using IsAsSaved = std::function<bool(const RecordImage& image)>;
[[nodiscard]] RepairSources findSources(const QString& storePath, const QString& storeId, const IsAsSaved& isAsSaved,
                                        const std::stop_token& stop);

} // namespace chalktalk::store
