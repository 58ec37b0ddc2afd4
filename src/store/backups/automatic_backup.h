// Makes the backups that nobody has to think of: before an import or a migration, at the end of a day's work.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/retention.h"
#include "store/backups/backup_list.h"
#include "store/backups/raw_connection.h"

namespace chalktalk::store {

class Database;

struct BackupWish {
    BackupReason reason = BackupReason::Asked;
    bool evenIfUnchanged = false;         // without, the newest backup is enough while it holds all there is
    qint64 mostBytesOfFacts = 50'000'000; // imported facts above are left out: they can be imported again
    domain::RetentionRule rule;
    CopyWatch watch;
};

// One more verified backup in the store's folder of backups (0700, file 0600), if anything has changed since the newest
// one of this store; then older ones go by the rule, and the redo journal keeps what is newer than the second newest. A
// store in which nothing has been put yet is not backed up. The file's path, or empty when none was needed.
// Nothing unfinished or unverified ever has a backup's name. Any error leaves store, backups and journal as they were.
[[nodiscard]] Result<QString> makeBackup(Database& database, const BackupWish& wish, const Clock& clock);

// Whether makeBackup() would make one now; cheap.
[[nodiscard]] Result<bool> needsBackup(Database& database);

} // namespace chalktalk::store
