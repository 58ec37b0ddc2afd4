// Safe copies of a store: backup and restore.
#pragma once

#include "base/result.h"

#include <QString>

namespace chalktalk::store {

class Database;

// Writes a copy to `file` (0600): first under a temporary name, checked, synced, then renamed. Refused when there is
// a file already.
[[nodiscard]] Status backupTo(Database& database, const QString& file);

// Puts a backup in the place of `storePath`, after checking the backup. Conflict while any program has the store open.
// A store that is there already is kept beside it as "<name>.before-restore", a further one as "…-2" and so on; there
// is one at `storePath` at every moment. The backup itself stays.
[[nodiscard]] Status restoreFrom(const QString& backupFile, const QString& storePath);

} // namespace chalktalk::store
