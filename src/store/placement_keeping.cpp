// Keeps what somebody set by hand about a person's place, for assessment_store.h.
#include "store/assessment_store.h"
#include "store/audit_store.h"
#include "store/coaching_rows.h"
#include "store/database.h"
#include "store/failure.h"
#include "store/sql.h"
#include "store/statement.h"
#include "store/transaction.h"

#include <QCoreApplication>

namespace chalktalk::store {

namespace {

using domain::Placement;
using domain::PlacementKind;

QString tr(const char* text) { return QCoreApplication::translate("Store", text); }

std::vector<Placement> readAll(Statement& row) {
    std::vector<Placement> all;
    while (row.step()) {
        Placement found;
        found.id = row.integer(0);
        found.person = {row.integer(1)}, found.by = {row.integer(2)};
        found.kind = static_cast<PlacementKind>(row.integer(3));
        found.place = static_cast<quint8>(row.integer(4));
        found.reason = row.string(5);
        found.from = row.day(6).value_or(Day{}), found.to = row.day(7);
        all.push_back(std::move(found));
    }
    return all;
}

std::vector<Placement> placementsOf(Database& database, PersonId person, PlacementKind kind) {
    Statement row(database, sql::placement::of_person);
    row.bind(1, person.value).bind(2, static_cast<int>(kind));
    return readAll(row);
}

// What holds on `day` ends on the day before; what begins on it goes.
void endFrom(Database& database, const std::vector<Placement>& all, Day day) {
    Statement finish(database, sql::placement::finish), remove(database, sql::placement::remove);
    for (const Placement& one : all) {
        if (one.from == day)
            remove.bind(1, one.id).run();
        else if (one.holdsOn(day))
            finish.bind(1, one.id).bind(2, std::optional(day - 1)).run();
    }
}

void check(const Placement& placement) {
    if (placement.person.isNull() || placement.by.isNull())
        throwError(ErrorCode::Invalid, tr("A place by hand is somebody's, set by somebody."));
    if (placement.reason.trimmed().isEmpty()) throwError(ErrorCode::Invalid, tr("What is set by hand has a reason."));
    const std::size_t places =
        placement.kind == PlacementKind::SkillWill ? domain::quadrants.size() : domain::resultGroups.size();
    if (placement.place >= places || (placement.to && *placement.to < placement.from))
        throwError(ErrorCode::Invalid, tr("There is no such place."));
}

} // namespace

Placement keepPlacement(Database& database, Placement placement, const Clock& clock) {
    check(placement);
    const auto all = placementsOf(database, placement.person, placement.kind);
    endFrom(database, all, placement.from);
    for (const Placement& one : all) { // one that begins later keeps its days
        if (one.from > placement.from && (!placement.to || *placement.to >= one.from)) placement.to = one.from - 1;
    }
    placement.id = newCoachingId();
    Statement(database, sql::placement::insert)
        .bind(1, placement.id)
        .bind(2, placement.person.value)
        .bind(3, placement.by.value)
        .bind(4, static_cast<int>(placement.kind))
        .bind(5, int{placement.place})
        .bind(6, placement.reason)
        .bind(7, std::optional(placement.from))
        .bind(8, placement.to)
        .run();
    noteInTrail(database, placement.by, "placement.set", QString::number(placement.id), clock);
    return placement;
}

Result<Placement> savePlacement(Database& database, Placement placement, const Clock& clock) {
    return guarded([&] {
        Transaction transaction(database);
        placement = keepPlacement(database, std::move(placement), clock);
        transaction.commit();
        return placement;
    });
}

Status endPlacement(Database& database, PersonId person, PlacementKind kind, Day day, PersonId by, const Clock& clock) {
    return guarded([&] {
        Transaction transaction(database);
        endFrom(database, placementsOf(database, person, kind), day);
        noteInTrail(database, by, "placement.end", QString::number(person.value), clock);
        transaction.commit();
    });
}

Result<std::vector<Placement>> loadAllPlacements(Database& database) {
    return guarded([&] {
        Statement row(database, sql::placement::list);
        return readAll(row);
    });
}

} // namespace chalktalk::store
