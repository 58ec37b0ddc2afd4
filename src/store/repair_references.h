// Makes a repaired store whole in itself: what is referred to is there, and numbers are counted on from the highest.
#pragma once

#include "store/repair_copy.h"

namespace chalktalk::store {

// Where a row refers to something that is lost: people, imports and sources get a placeholder, and so does a record
// that parts were found of; what can do without loses the reference; a row that can't goes, and is counted. Throws
// Failure.
void settleReferences(Database& database, RepairCopy& copy);

// So that no number is given twice. `nextChange`: above all that anybody knows of.
void raiseCounters(Database& database, qint64 nextChange);

} // namespace chalktalk::store
