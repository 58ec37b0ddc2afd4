// What coaching records were before they were changed or deleted: for undo, and for a bin of 30 days.
//
// Every transaction in which somebody changes coaching records leaves, for each, what it was before.
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"
#include "store/records/record_shapes.h"

#include <vector>

namespace chalktalk::store {

class Database;

inline constexpr int binDays = 30;

// A deleted record that can be put back.
struct BinLine {
    qint64 id = 0;
    RecordKey key;
    qint64 removedAtMs = 0; // UTC
    PersonId by;            // who deleted it
    PersonId about;         // whom it is about; null for an account's or a deal's plan
    QString title;          // its own words: a commitment's text, a call's title; may be empty
    qint64 dayMs = 0;       // when it was, for what has a time of its own; else 0
};

// Newest first. Records that have been put back, or are there again, are not among them. Private notes only for their
// author, `reader`.
[[nodiscard]] Result<std::vector<BinLine>> listBin(Database& database, PersonId reader);
// Conflict when a record of that key is there again; Refused when something that it belongs to is gone.
[[nodiscard]] Status putBack(Database& database, qint64 binId, PersonId by, const Clock& clock);

// What an undoing did.
struct Undone {
    qint64 change = 0; // that it made, which can be undone in turn
    struct Record {
        RecordKey key;
        QString title;       // as in the bin
        bool isBack = false; // it was not there before the undoing
        bool isGone = false; // it is not there after it
    };
    std::vector<Record> records;
};

// Makes every record that these changes (oldest first) touched what it was before them, all or nothing. Conflict when
// one of them was changed since; Refused when its past is no longer kept, or `by` did not make the changes.
[[nodiscard]] Result<Undone> undoChanges(Database& database, const std::vector<qint64>& changes, PersonId by,
                                         const Clock& clock);

// Forgets what is older than 30 days.
[[nodiscard]] Status forgetOldPast(Database& database, const Clock& clock);

} // namespace chalktalk::store
