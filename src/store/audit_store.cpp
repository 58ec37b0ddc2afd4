#include "store/audit_store.h"

#include "store/database.h"
#include "store/failure.h"
#include "store/sql.h"
#include "store/statement.h"

namespace chalktalk::store {

Result<std::vector<AuditEntry>> listAudit(Database& database, int limit) {
    return guarded([&] {
        std::vector<AuditEntry> entries;
        Statement row(database, sql::audit::list);
        row.bind(1, limit);
        while (row.step()) {
            std::optional<PersonId> who;
            if (const auto id = row.optionalInteger(2)) who = PersonId{*id};
            entries.push_back({row.integer(0), row.integer(1), who, row.string(3), row.string(4)});
        }
        return entries;
    });
}

} // namespace chalktalk::store
