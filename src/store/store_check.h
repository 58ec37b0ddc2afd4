// Says whether a store is whole: a quick look at each start, and everything now and then.
#pragma once

#include "base/result.h"

#include <QStringList>
#include <stop_token>

namespace chalktalk::store {

class Database;

// What is wrong with the store, in words with counts and ids; empty when it is whole: SQLite's own integrity check,
// foreign keys, the store's invariants, and each coaching record against its digest. That the file can't be read is a
// finding, too, and no error.
[[nodiscard]] Result<QStringList> checkStore(Database& database, std::stop_token stop = {});

// The same for the coaching records only, as fast with millions of facts as without: their tables' pages, and each
// record against its digest.
[[nodiscard]] Result<QStringList> quickCheck(Database& database, std::stop_token stop = {});

} // namespace chalktalk::store
