// What an automatic backup's file is called: the time in UTC and why it was made, "2026-11-22T140512Z-import.db".
#pragma once

#include <optional>
#include <QString>

namespace chalktalk::store {

enum class BackupReason : quint8 {
    Import,    // before an import
    Migration, // before a new version changes the store's layout
    Exit,      // the window was closed after something had changed
    Asked,     // somebody asked for it
    Restore,   // after a backup was put in the store's place
    Repair,    // after a repair
    Erasure,   // after somebody was erased
};

struct BackupName {
    qint64 atMs = 0; // UTC, whole seconds
    BackupReason reason = BackupReason::Asked;
    int further = 0; // another one of the same second: 2, 3 …
};

[[nodiscard]] QString toFileName(const BackupName& name);
// Nothing for any other file: a backup that is being written has another name until it is whole.
[[nodiscard]] std::optional<BackupName> backupNameFrom(const QString& fileName);

// What a backup's name has at its end while it is being written.
[[nodiscard]] QString unfinishedEnd();

} // namespace chalktalk::store
