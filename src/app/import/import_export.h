// Imports an export into a store: recognises the files, maps and checks every row, and keeps all or nothing.
#pragma once

#include "base/clock.h"
#include "base/day.h"
#include "base/result.h"

#include <functional>
#include <optional>
#include <QStringList>
#include <stop_token>
#include <vector>

namespace chalktalk::store {
class Database;
}

namespace chalktalk::app {

struct ImportRequest {
    QStringList paths;   // files and folders
    QString preset;      // id; empty: canonical, or whichever preset the files fit
    QString mappingFile; // a preset of the user's own, instead of `preset`
    QString source;      // empty: the preset's
    std::optional<Day> exportedOn;
    bool strict = false; // refuse everything when one row is rejected
    QString rejectsFile; // rejected rows as CSV; empty: none
};

struct Reject {
    QString file; // without its folder
    qint64 line = 0;
    QString column; // may be empty: the row as a whole
    QString text;   // the offending text, cut to 80 characters
    QString reason;
};

struct ImportedFileReport {
    QString file;
    // "opportunities", or several with ", ", or a preset's name of a file that is only joined to; empty: not read
    QString recognisedAs;
    qint64 read = 0, added = 0, changed = 0, same = 0, rejected = 0;
    QStringList unknownColumns;
};

struct ImportReport {
    QString preset, source;
    std::vector<ImportedFileReport> files;
    QStringList notes;           // "500 opportunities have no creation date", in whole sentences
    std::vector<Reject> rejects; // the first 10,000
    qint64 rejected = 0;         // all of them
    std::optional<Day> asOf;     // the latest day in what was read
    bool changedAnything = false;
};

struct ImportProgress {
    QString file;
    qint64 bytesDone = 0, bytesTotal = 0; // of all files
    qint64 rows = 0;                      // so far; noRows: none are being read
    static constexpr qint64 noRows = -1;  // the store is backed up first
};
using ProgressFn =
    std::function<void(const ImportProgress&)>; // called from the importing thread, about 20 times a second

// A backup is made first, if the store holds anything that the newest one does not.
// Unreadable: nothing to read, not recognised, missing columns; Rejected: strict and a row was bad (the message says
// how many; the rejects file is written even then); Cancelled. In all of these the store is as it was.
[[nodiscard]] Result<ImportReport> importExport(store::Database& database, const ImportRequest& request,
                                                const Clock& clock, const ProgressFn& progress = {},
                                                std::stop_token stop = {});

// Rejects as CSV: file, line, column, text, reason. Texts that a spreadsheet would run as a formula are escaped.
[[nodiscard]] Status saveRejects(const std::vector<Reject>& rejects, const QString& path);

} // namespace chalktalk::app
