// The redo journal: every change of a coaching record, in a file of its own beside the store ("<store>.redo", 0600).
//
// An entry is written and synced before the transaction that it tells of commits, so that whatever was acknowledged is
// in both. It holds the records as they are after the change. A store is made whole again from a backup and what the
// journal holds since. Entries are framed and each has a checksum: a damaged one is left out, the others are read.
#pragma once

#include "base/result.h"
#include "store/records/record_image.h"

#include <vector>

namespace chalktalk::store {

struct JournalEntry {
    qint64 change = 0; // rises by one with each change of the store; the last entry of a number counts
    qint64 atMs = 0;   // UTC
    std::vector<RecordImage> records;
};

struct JournalReading {
    QString storeId;                   // of the store that it belongs to; empty: there is no journal
    std::vector<JournalEntry> entries; // as they were written, oldest first
    qint64 damagedBytes = 0;           // that no entry could be read from
};

[[nodiscard]] JournalReading readJournal(const QString& storePath);

// Leaves out all entries before `change`, since a verified backup holds them: a new file in the old one's place. Keeps
// other programs from writing to the store while it does.
[[nodiscard]] Status dropJournalBefore(Database& database, qint64 change);
// Empties it: what it holds is not to be found afterwards. For an erasure, which makes a backup at once.
[[nodiscard]] Status emptyJournal(Database& database);
// Moves it away ("<store>.redo" + `tail`), because another store is put in its store's place. Nothing to do: done.
[[nodiscard]] Status retireJournal(const QString& storePath, const QString& tail);

} // namespace chalktalk::store
