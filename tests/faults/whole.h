// Whether a store is whole after a fault: by its own check, each record's digest, and its redo journal.
#pragma once

#include "store/database.h"

namespace chalktalk::tests {

// Empty when the store is whole, else what is wrong. The journal may be ahead of the store by what was about to be
// committed, never behind it.
[[nodiscard]] QString whatIsWrongWith(store::Database& database);

// By the name of a file that is not open: SQLite's user version; -1 when it can't be read.
[[nodiscard]] int versionOf(const QString& path);

} // namespace chalktalk::tests
