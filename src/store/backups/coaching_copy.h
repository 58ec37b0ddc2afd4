// A copy of a store without the imported facts that can be imported again: small, however many facts there are.
#pragma once

#include "store/backups/raw_connection.h"

namespace chalktalk::store {

class Database;

// How many bytes opportunities, their history and activities take, indexes included: an estimate from how many there
// are and how long the latest are, within a third of the truth. For store/ only, throws Failure.
[[nodiscard]] qint64 bytesOfFacts(Database& database);

// Into an empty file that is there: every coaching record, people and everything else whole, of accounts,
// opportunities, history and activities only
//   what another record refers to, also one in the bin,
//   history that an export did not bring but the program itself found by comparing exports: no import brings it again.
// The copy says in its setting factsLeftOutKey what it is. For store/ only, throws Failure.
void copyCoaching(Database& database, const QString& part, qint64 nowMs, const CopyWatch& watch);

} // namespace chalktalk::store
