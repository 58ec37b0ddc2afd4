// Every file that belongs to a store: what is to be deleted, moved or searched with it.
#pragma once

#include <QStringList>

namespace chalktalk::store {

// The store itself first, then SQLite's log and index, the redo journal, the drafts with their log and index; whether
// they are there or not.
[[nodiscard]] QStringList storeFiles(const QString& storePath);
[[nodiscard]] QString draftsPath(const QString& storePath);   // "<store>.drafts"
[[nodiscard]] QString journalPath(const QString& storePath);  // "<store>.redo"
[[nodiscard]] QString backupFolder(const QString& storePath); // "<store>.backups"

} // namespace chalktalk::store
