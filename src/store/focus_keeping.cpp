// Keeps whose calls are all planned for a while, for call_store.h.
#include "store/audit_store.h"
#include "store/call_store.h"
#include "store/coaching_rows.h"
#include "store/database.h"
#include "store/failure.h"
#include "store/sql.h"
#include "store/statement.h"
#include "store/transaction.h"

#include <QCoreApplication>

namespace chalktalk::store {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Store", text); }

} // namespace

domain::Focus keepFocus(Database& database, domain::Focus focus, PersonId by, const Clock& clock) {
    if (focus.person.isNull() || (focus.to && *focus.to < focus.from))
        throwError(ErrorCode::Invalid, tr("Such a time belongs to somebody and ends after it begins."));
    if (focus.id == 0) focus.id = newCoachingId();
    Statement(database, sql::focus::upsert)
        .bind(1, focus.id)
        .bind(2, focus.person.value)
        .bind(3, static_cast<int>(focus.kind))
        .bind(4, std::optional(focus.from))
        .bind(5, focus.to)
        .run();
    noteInTrail(database, by, "focus.set", QString::number(focus.id), clock);
    return focus;
}

std::vector<domain::Focus> readFocuses(Database& database) {
    std::vector<domain::Focus> focuses;
    Statement row(database, sql::focus::list);
    while (row.step())
        focuses.push_back({row.integer(0),
                           {row.integer(1)},
                           static_cast<domain::FocusKind>(row.integer(2)),
                           row.day(3).value_or(Day{}),
                           row.day(4)});
    return focuses;
}

Result<domain::Focus> saveFocus(Database& database, domain::Focus focus, PersonId by, const Clock& clock) {
    return guarded([&] {
        Transaction transaction(database);
        focus = keepFocus(database, focus, by, clock);
        transaction.commit();
        return focus;
    });
}

Status removeFocus(Database& database, qint64 id, PersonId by, const Clock& clock) {
    return guarded([&] {
        Transaction transaction(database);
        if (Statement(database, sql::focus::remove).bind(1, id).run() == 0)
            throwError(ErrorCode::NotFound, tr("This time is not in the store."), QStringLiteral("focus %1").arg(id));
        noteInTrail(database, by, "focus.remove", QString::number(id), clock);
        transaction.commit();
    });
}

} // namespace chalktalk::store
