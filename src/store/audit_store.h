// The audit trail: who changed what, when. Codes and ids only, never the texts that were changed.
#pragma once

#include "base/ids.h"
#include "base/result.h"

#include <optional>
#include <QString>
#include <vector>

namespace chalktalk::store {

class Database;

struct AuditEntry {
    qint64 id = 0;
    qint64 atMs = 0;             // UTC
    std::optional<PersonId> who; // nothing: the command line, or nobody was chosen
    QString action;              // "import", "setting", "restore" …
    QString subject;             // what it was done to: a setting's key, an import's id …
};

// Newest first.
[[nodiscard]] Result<std::vector<AuditEntry>> listAudit(Database& database, int limit);

} // namespace chalktalk::store
