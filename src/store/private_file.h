// Files that only their owner may read, written so that a crash leaves the old one or the new one.
#pragma once

#include "base/result.h"

namespace chalktalk::store {

// Makes a folder and those above it with mode 0700, whatever the umask; existing ones stay as they are.
[[nodiscard]] Status makePrivateFolder(const QString& folder);
// Makes an empty file with mode 0600, whatever the umask. Conflict when there is one already.
[[nodiscard]] Status makePrivateFile(const QString& file);
// Has the system write a file and its folder's entry to the disk.
[[nodiscard]] Status syncFile(const QString& file);
// Renames where nothing is yet: Conflict when there is something, which stays as it is.
[[nodiscard]] Status renameIntoNew(const QString& from, const QString& to);
// Renames over whatever is there, and syncs the folder.
[[nodiscard]] Status renameInto(const QString& from, const QString& to);
// Zeroes over what is there, on the disk, and then away: a name that is gone does not clear what it named. A file
// system that copies on writing may still hold it. Nothing happens where nothing is, or a link.
void wipeFile(const QString& path);

} // namespace chalktalk::store
