// What is said of backups, on screen and in the terminal.
#pragma once

#include "store/backups/backup_list.h"

#include <QTimeZone>

namespace chalktalk::app {

struct BackupLine;

[[nodiscard]] QString nameOfReason(store::BackupReason reason);
[[nodiscard]] QString backupTime(qint64 ms, const QTimeZone& zone); // day and clock time
// People whom a backup holds although they were erased since, and what to do about it; empty for nobody. `isRestored`:
// it is in its place already.
[[nodiscard]] QString unerasedText(const QStringList& names, bool isRestored);
[[nodiscard]] BackupLine lineOf(const store::BackupFile& backup, const QTimeZone& zone);

} // namespace chalktalk::app
