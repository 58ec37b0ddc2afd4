// Looks at a file's first bytes to say whose it is, without opening it as a store.
#pragma once

#include "base/result.h"

namespace chalktalk::store {

// NotFound without a file, Refused for one that is no Chalktalk store or is newer than this program, each in words.
// Reads 100 bytes and touches nothing.
[[nodiscard]] Status checkHeader(const QString& file);

[[nodiscard]] Error newerError();

// To read a store's file byte by byte; -1 when it can't be read. Never closed: a process that closes a file loses all
// its locks on it, those of SQLite's other connections too, and another program's closing would then remove the log
// under them.
[[nodiscard]] int lastingHandle(const QString& path);
// Closes what lastingHandle() keeps of a finished copy that nobody writes to: once deleted, its bytes are gone.
void letGoOfCopy(const QString& path);

} // namespace chalktalk::store
