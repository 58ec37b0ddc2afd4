// Takes everything out of a store: canonical CSV with the coaching records beside it, or one person's whole record.
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace chalktalk::store {
class Database;
}

namespace chalktalk::app {

struct ExportedFile {
    QString name;
    qint64 rows = 0;
};

struct ExportReport {
    std::vector<ExportedFile> files;
    // Opportunities and quotas that stand in the reporting currency, since today's rates would not give their stored
    // amounts again.
    qint64 inReportingCurrency = 0;
};

// Ten CSV files and coaching.json into `folder`, which is made if need be (mode 0700; the files 0600). Conflict when
// one of these files is there already; nothing is left behind when it fails. No private note is in it. `who` is for the
// audit trail. The database must be open for writing.
[[nodiscard]] Result<ExportReport> exportStore(store::Database& database, const QString& folder,
                                               std::optional<PersonId> who, const Clock& clock,
                                               std::stop_token stop = {});

// One JSON file (0600) with the rows about a person and the coaching records in which they have a part; of one-to-ones
// that they coached, and of others' calls, without what the other said or was seen to do. Private notes and unsaved
// words are those about them: everybody's where `who` is this person or nobody (then also for the audit trail), else
// only those that `who` wrote. Conflict when there is a file already.
[[nodiscard]] Status exportPerson(store::Database& database, PersonId person, const QString& file,
                                  std::optional<PersonId> who, const Clock& clock, std::stop_token stop = {});

} // namespace chalktalk::app
