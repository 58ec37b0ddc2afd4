// Safe copies of a store wherever somebody wants them, and a backup put in the store's place.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "store/backups/raw_connection.h"

namespace chalktalk::store {

class Database;

// Writes a copy to `file` (0600), whole, with all facts: under another name until it is verified and on the disk.
// Conflict when there is a file already; Cancelled when asked to stop. In any error there is no such file afterwards.
[[nodiscard]] Status backupTo(Database& database, const QString& file, const CopyWatch& watch = {});

// Puts a backup in the place of `storePath`, after verifying the copy of it. Conflict while any program has the store
// open. A store that is there already is kept beside it as "<name>.before-restore", a further one as "…-2" and so on,
// its journal as "<name>.redo.before-restore"; there is one at `storePath` at every moment. Drafts stay: they know
// their store and their record. The backup itself stays. The changes of the restored store are counted from where the
// replaced one was, so that no number stands for two changes. An error of which the words begin with "The backup is in
// place" came after that.
[[nodiscard]] Status restoreFrom(const QString& backupFile, const QString& storePath);

// A backup that is in its place.
struct Restored {
    QString kept;         // where the store is that was there before; empty when there was none
    QString backup;       // the first one of what was restored; empty when it could not be made
    QStringList unerased; // who was erased in the store before and is in this one, by name
    QString remark;       // in words, when something that was to follow failed; the backup is in place all the same
};

// restoreFrom(), and then a first backup of what was restored: a repair would otherwise take one of the store before.
// An error means that the store is the one before.
[[nodiscard]] Result<Restored> restoreStore(const QString& backupFile, const QString& storePath, const Clock& clock);

} // namespace chalktalk::store
