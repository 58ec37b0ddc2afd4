#include "store/audit_store.h"

#include "store/database.h"
#include "store/failure.h"
#include "store/records/record_watch.h"
#include "store/sql.h"
#include "store/statement.h"
#include "store/transaction.h"

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

void noteInTrail(Database& database, std::optional<PersonId> who, std::string_view action, const QString& subject,
                 const Clock& clock) {
    if (database.recordWatch()) database.recordWatch()->noteAuthor(who, clock);
    Statement next(database, sql::counter::take);
    next.bind(1, std::string_view("audit")).step();
    const qint64 id = next.integer(0);
    next.reset();
    Statement(database, sql::counter::set).bind(1, std::string_view("audit")).bind(2, id + 1).run();
    std::optional<qint64> person;
    if (who && !who->isNull()) person = who->value;
    Statement(database, sql::audit::insert)
        .bind(1, id)
        .bind(2, clock.nowUtc().toMSecsSinceEpoch())
        .bind(3, person)
        .bind(4, action)
        .bind(5, subject)
        .run();
}

Status recordAudit(Database& database, std::optional<PersonId> who, const QString& action, const QString& subject,
                   const Clock& clock) {
    return guarded([&] {
        Transaction transaction(database);
        noteInTrail(database, who, action.toStdString(), subject, clock);
        transaction.commit();
    });
}

} // namespace chalktalk::store
