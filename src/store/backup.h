// Safe copies of a store: backup, restore, and the check that says whether it is whole.
#pragma once

#include "base/result.h"

#include <QStringList>
#include <stop_token>

namespace chalktalk::store {

class Database;

// Writes a copy to `file` (0600): first under a temporary name, checked, synced, then renamed. Refused when there is
// a file already.
[[nodiscard]] Status backupTo(Database& database, const QString& file);

// Puts a backup in the place of `storePath`, after checking the backup. Conflict while any program has the store open.
// A store that is there already is kept beside it as "<name>.before-restore", a further one as "…-2" and so on; there
// is one at `storePath` at every moment. The backup itself stays.
[[nodiscard]] Status restoreFrom(const QString& backupFile, const QString& storePath);

// What is wrong with the store, in words with counts and ids; empty when it is whole: SQLite's own integrity check,
// foreign keys, and the store's invariants.
[[nodiscard]] Result<QStringList> checkStore(Database& database, std::stop_token stop = {});

} // namespace chalktalk::store
