// The audit trail: who changed what, when. Codes and ids only, never the texts that were changed.
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"

#include <optional>
#include <QString>
#include <string_view>
#include <vector>

namespace chalktalk::store {

class Database;

struct AuditEntry {
    qint64 id = 0;
    qint64 atMs = 0;             // UTC
    std::optional<PersonId> who; // nothing: the command line, or nobody was chosen
    QString action;              // "import", "setting", "session.hold", "export.person" …
    QString subject;             // what it was done to: a setting's key, a record's id …
};

// Newest first.
[[nodiscard]] Result<std::vector<AuditEntry>> listAudit(Database& database, int limit);

// Notes something that was done outside of a saving transaction, like an export. Ids only.
[[nodiscard]] Status recordAudit(Database& database, std::optional<PersonId> who, const QString& action,
                                 const QString& subject, const Clock& clock);

// The same inside of the transaction that makes the change; for store/ only. Throws Failure.
void noteInTrail(Database& database, std::optional<PersonId> who, std::string_view action, const QString& subject,
                 const Clock& clock);

} // namespace chalktalk::store
