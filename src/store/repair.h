// Repairs a damaged store on a copy: what is whole is kept, the rest comes from the journal, a backup, or as it is
// found.
//
// The damaged file and what lies beside it are only read, byte by byte and without SQLite, until useRepaired().
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "store/records/record_shapes.h"

#include <functional>
#include <QStringList>
#include <stop_token>
#include <vector>

namespace chalktalk::store {

// Where a record of the repaired store comes from.
enum class Fate {
    Kept,        // it was whole
    FromJournal, // as the redo journal has it: the newest that was saved
    FromBackup,  // as the newest whole backup has it
    AsFound,     // what could be read of it, which is not all, or not known to be right
    Lost,
};
inline constexpr int fates = 5;

// One kind of record, or one table of facts.
struct RepairLine {
    QString word;              // "session", or the table's name
    bool isCoaching = false;   // else facts, people, or the store's own
    qint64 counts[fates] = {}; // by Fate
    qint64 unreadPages = 0;    // that held its rows and can't be read: how many rows is not known
    [[nodiscard]] qint64 of(Fate fate) const { return counts[static_cast<int>(fate)]; }
};

// A coaching record that is not simply kept.
struct RepairedRecord {
    RecordKey key;
    Fate fate = Fate::Lost;
    QString title;     // its own words where they are known; may be empty. Never a private note's.
    qint64 asOfMs = 0; // from when the journal's or the backup's state of it is
};

struct RepairReport {
    QString file;                        // the repaired copy
    std::vector<RepairLine> lines;       // kinds and tables that had anything
    std::vector<RepairedRecord> records; // all that are not simply kept
    QString backupFile;                  // the newest whole one; empty: there is none
    qint64 backupAtMs = 0;
    bool hasJournal = false;
    qint64 damagedPages = 0, cellsUnread = 0; // of the damaged file
    // Pages that can't be read and whose rows nobody can count: those of the lines, and those that nothing tells whose
    // they were. While there are any, something may be lost beyond what the fates count.
    qint64 unreadPages = 0, strayPages = 0;
    QStringList findings; // what is still wrong with the repaired copy; empty: it is whole
    [[nodiscard]] qint64 of(Fate fate) const;
};

using RepairProgress = std::function<void(int percent, const QString& what)>; // called on the working thread

// Whether a store that can't be opened or read is damaged, and not merely missing, foreign, newer or locked.
[[nodiscard]] bool isDamaged(const QString& storePath);

// "<store>.repaired", or with a number when there is one already.
[[nodiscard]] QString nameOfRepaired(const QString& storePath);

// Writes the repaired copy to `file` (0600; Conflict when there is one). Refused when nothing of a store is found.
// Cancelled leaves nothing.
[[nodiscard]] Result<RepairReport> repairStore(const QString& storePath, const QString& file,
                                               const RepairProgress& progress = {}, std::stop_token stop = {});

// Puts the repaired copy in the store's place and makes a backup of it. The damaged file stays beside it as
// "<store>.damaged-<time>" with its log; journal and drafts go on. Conflict when a program has the store open, or the
// store was changed since it was repaired.
[[nodiscard]] Status useRepaired(const QString& storePath, const QString& file, const Clock& clock);

} // namespace chalktalk::store
