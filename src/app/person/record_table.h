// Reads the records behind one number from the store (those of coaching from the engine's log), as they stood on the
// as-of day.
#pragma once

#include "base/result.h"
#include "metrics/engine.h"

#include <QStringList>

namespace chalktalk::store {
class Database;
}

namespace chalktalk::app {

struct RecordColumn {
    QString key;   // for CSV and JSON: "opportunity_id"
    QString title; // for people
    bool isNumber = false;
    bool forFilesOnly = false; // too much for the window
};

struct RecordCell {
    QString shown; // for people: "$12,300", "11 Mar 2026"
    QString plain; // for files: "12300.00", "2026-03-11"
};

struct RecordLine {
    std::vector<RecordCell> cells;
    bool counted = true; // in the numerator
    PersonId whose{};    // where it leads to: somebody's page, or a call of theirs; null where it isn't known
    CallId call{};
};

struct RecordTable {
    std::vector<RecordColumn> columns;
    std::vector<RecordLine> lines;

    [[nodiscard]] QByteArray toCsv() const; // with a header; texts can't start a formula
};

// Stage, amount and close date are those of the as-of day; names and next steps are as they are now.
[[nodiscard]] Result<RecordTable> readRecords(store::Database& database, const metrics::Engine& engine,
                                              domain::PersonIndex person, metrics::IndicatorIndex indicator,
                                              const metrics::Question& question);

// Of some people seen as one.
[[nodiscard]] Result<RecordTable> readRecordsOf(store::Database& database, const metrics::Engine& engine,
                                                const metrics::Group& group, metrics::IndicatorIndex indicator,
                                                const metrics::Question& question);

} // namespace chalktalk::app
