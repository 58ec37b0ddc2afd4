#include "store/repair_references.h"

#include "store/database.h"
#include "store/records/record_shapes.h"
#include "store/statement.h"

#include <algorithm>
#include <QCoreApplication>

namespace chalktalk::store {

namespace {

using salvage::TableShape;
using salvage::tableShapes;

constexpr int mostRounds = 8; // a placeholder may refer to another one

std::string_view view(const QByteArray& bytes) { return {bytes.constData(), static_cast<std::size_t>(bytes.size())}; }

const TableShape* shapeNamed(const QByteArray& table) {
    const int place = salvage::Salvage::placeOf(table);
    return place < 0 ? nullptr : &tableShapes()[static_cast<std::size_t>(place)];
}

struct Broken { // reference
    QByteArray table, parent, column;
    qint64 row = 0, value = 0;
};

std::vector<Broken> brokenIn(Database& database) {
    std::vector<Broken> all;
    struct Line {
        QByteArray table, parent;
        qint64 row = 0;
        int key = 0;
    };
    std::vector<Line> lines;
    Statement check(database, {"repair/foreign_keys", "pragma foreign_key_check"});
    while (check.step())
        lines.push_back({check.string(0).toLatin1(), check.string(2).toLatin1(), check.integer(1),
                         static_cast<int>(check.integer(3))});
    for (const Line& line : lines) {
        const QByteArray list = "pragma foreign_key_list(" + line.table + ")";
        Statement keys(database, {"repair/foreign_key", view(list)});
        QByteArray column;
        while (keys.step())
            if (keys.integer(0) == line.key) column = keys.string(3).toLatin1();
        const auto value = numberFrom(database, "select " + column + " from " + line.table +
                                                    " where rowid = " + QByteArray::number(line.row));
        if (value) all.push_back({line.table, line.parent, column, line.row, *value});
    }
    return all;
}

qint64 lostPerson(Database& database, qint64 id); // whom nobody knows any more; 2 where a record needs another

// What a column without a value of its own begins with.
QByteArray plainValue(const salvage::ColumnShape& column, const QByteArray& table, qint64 id) {
    using Type = salvage::ColumnShape::Type;
    static const QByteArrayList days{"day", "begun_on", "made_on", "due", "from_day", "as_of", "agreed_on"};
    if (column.mayBeNull) return "null";
    if (column.type == Type::Text)
        return days.contains(column.name)    ? "'1970-01-01'"
               : column.name == "zone"       ? "'UTC'"
               : table == "quarterly_review" ? "'" + QByteArray::number(id) + "'"
                                             : "''";
    if (column.name == "version" || column.name == "start_at") return "1";
    if (column.name == "minutes" || column.name == "planned_minutes") return "30";
    return "0";
}

void addPlaceholder(Database& database, const TableShape& shape, qint64 id) {
    QByteArray names, values;
    qint64 person = 0;
    for (const auto& column : shape.columns) {
        names += (names.isEmpty() ? "" : ", ") + column.name;
        QByteArray value = plainValue(column, shape.name, id);
        const QByteArray parent =
            column.refersTo < 0 ? QByteArray() : tableShapes()[static_cast<std::size_t>(column.refersTo)].name;
        if (column.isRowId)
            value = QByteArray::number(id);
        else if (!column.mayBeNull && parent == "person" && column.name != "owner_id")
            value = QByteArray::number(lostPerson(database, ++person));
        else if (!column.mayBeNull && parent == "person")
            value = QByteArray::number(lostPerson(database, person));
        values += (values.isEmpty() ? "" : ", ") + value;
    }
    runSql(database, "insert or ignore into " + shape.name + " (" + names + ") values (" + values + ")");
}

void addSource(Database& database, qint64 id) {
    runSql(database, "insert or ignore into source (id, name) values (" + QByteArray::number(id) + ", 'lost-" +
                         QByteArray::number(id) + "')");
}

void addImport(Database& database, qint64 id) {
    qint64 source = numberFrom(database, "select min(id) from source").value_or(0);
    if (source == 0) addSource(database, source = 1);
    runSql(database, "insert or ignore into import (id, source_id, preset, at, only_added) values (" +
                         QByteArray::number(id) + ", " + QByteArray::number(source) + ", '', 0, 1)");
}

void addPerson(Database& database, qint64 id) {
    qint64 import = numberFrom(database, "select min(id) from import").value_or(0);
    if (import == 0) addImport(database, import = 1);
    const qint64 source =
        numberFrom(database, "select source_id from import where id = " + QByteArray::number(import)).value_or(1);
    const QByteArray sql = "insert or ignore into person (id, source_id, external_id, name, email, role, peer_group, "
                           "region, import_id) values (?1, ?2, ?3, ?4, '', 0, '', '', ?5)";
    Statement(database, {"repair/person", view(sql)})
        .bind(1, id)
        .bind(2, source)
        .bind(3, QStringLiteral("lost-%1").arg(id))
        .bind(4, QCoreApplication::translate("Store", "Somebody whose name was lost"))
        .bind(5, import)
        .run();
}

qint64 lostPerson(Database& database, qint64 id) {
    addPerson(database, id);
    return id;
}

void addAccount(Database& database, qint64 id) {
    if (!numberFrom(database, "select min(id) from import")) addImport(database, 1);
    const QByteArray sql = "insert or ignore into account (id, source_id, external_id, name, segment, industry, "
                           "import_id) select ?1, source_id, ?2, ?3, '', '', id from import order by id limit 1";
    Statement(database, {"repair/account", view(sql)})
        .bind(1, id)
        .bind(2, QStringLiteral("lost-%1").arg(id))
        .bind(3, QCoreApplication::translate("Store", "An account whose name was lost"))
        .run();
}

// Who met in a one-to-one whose own row is lost: its commitments tell, or a note about it, or who said how it was.
std::pair<qint64, qint64> pairOf(Database& database, qint64 session) {
    for (const char* known :
         {"select coach_id, person_id from commitment where session_id = ?1 limit 1",
          "select author_id, person_id from private_note where session_id = ?1 and author_id <> person_id limit 1",
          "select a.by_id, b.by_id from session_view a join session_view b on b.session_id = a.session_id and "
          "b.by_id <> a.by_id left join person p on p.id = a.by_id where a.session_id = ?1 order by p.role desc "
          "limit 1"}) {
        Statement row(database, {"repair/pair", known});
        if (row.bind(1, session).step()) return {row.integer(0), row.integer(1)};
    }
    Statement one(database, {"repair/one", "select by_id from session_view where session_id = ?1 limit 1"});
    const qint64 person = one.bind(1, session).step() ? one.integer(0) : lostPerson(database, 1);
    return {lostPerson(database, 2), person};
}

void addSession(Database& database, qint64 id) {
    const auto [coach, person] = pairOf(database, id);
    const QByteArray session = QByteArray::number(id), one = QByteArray::number(coach),
                     other = QByteArray::number(person);
    addPlaceholder(database, *shapeNamed("session"), id);
    runSql(database, "update session set coach_id = " + one + ", person_id = " + other + " where id = " + session);
    runSql(database,
           "delete from session_view where session_id = " + session + " and by_id not in (" + one + ", " + other + ")");
}

// Part and whole are of one record.
bool isPartOf(const QByteArray& table, const QByteArray& parent) {
    const RecordShape* shape = shapeOfTable(view(parent));
    return shape && shape == shapeOfTable(view(table)) && shape->tables.front() == view(parent);
}

void settle(Database& database, RepairCopy& copy, const Broken& broken) {
    const TableShape* shape = shapeNamed(broken.table);
    const auto column = std::find_if(shape->columns.begin(), shape->columns.end(),
                                     [&](const auto& each) { return each.name == broken.column; });
    const bool isCoaching = shapeOfTable(view(broken.table)) != nullptr;
    const QByteArray where = " where rowid = " + QByteArray::number(broken.row);
    if (broken.parent == "person")
        addPerson(database, broken.value);
    else if (broken.parent == "import")
        addImport(database, broken.value);
    else if (broken.parent == "source")
        addSource(database, broken.value);
    else if (broken.parent == "session")
        addSession(database, broken.value);
    else if (column != shape->columns.end() && column->mayBeNull && !column->isRowId)
        runSql(database, "update " + broken.table + " set " + broken.column + " = null" + where);
    else if (isCoaching && broken.parent == "account")
        addAccount(database, broken.value);
    else if (isPartOf(broken.table, broken.parent) && shapeNamed(broken.parent)->rowIdColumn >= 0)
        addPlaceholder(database, *shapeNamed(broken.parent), broken.value);
    else {
        runSql(database, "delete from " + broken.table + where);
        TableTally& tally = copy.tallyOf(broken.table);
        if (!isCoaching) ++tally.lost, --tally.kept;
    }
}

// The large tables name import and source without a foreign key.
void nameOrigins(Database& database) {
    const auto missing = [&](const QByteArray& parent) {
        QByteArray sql;
        for (const char* table : {"account", "opportunity", "opportunity_change", "activity"}) {
            if (parent == "source" && qstrcmp(table, "opportunity_change") == 0) continue;
            sql += (sql.isEmpty() ? "" : " union ") + ("select distinct " + parent) + "_id from " + table + " where " +
                   parent + "_id not in (select id from " + parent + ")";
        }
        std::vector<qint64> ids;
        Statement row(database, {"repair/origins", view(sql)});
        while (row.step()) ids.push_back(row.integer(0));
        return ids;
    };
    for (const qint64 id : missing("source")) addSource(database, id);
    for (const qint64 id : missing("import")) addImport(database, id);
    runSql(database, "update activity set account_id = null where account_id is not null and account_id not in (select "
                     "id from account)");
}

// What the store's own rules ask for without a foreign key.
void settleRules(Database& database) {
    std::vector<qint64> sessions; // that are only known by a note about them
    Statement note(database, {"repair/notes", "select distinct session_id from private_note where session_id <> 0 and "
                                              "session_id not in (select id from session)"});
    while (note.step()) sessions.push_back(note.integer(0));
    for (const qint64 session : sessions) addSession(database, session);
    nameOrigins(database);
}

} // namespace

void settleReferences(Database& database, RepairCopy& copy) {
    settleRules(database);
    for (int round = 0; round < mostRounds; ++round) {
        const std::vector<Broken> broken = brokenIn(database);
        if (broken.empty()) return;
        for (const Broken& each : broken) settle(database, copy, each);
    }
}

void raiseCounters(Database& database, qint64 nextChange) {
    for (const char* name :
         {"import", "source", "account", "opportunity", "opportunity_change", "activity", "audit", "record_past"}) {
        const QByteArray table(name);
        runSql(database, "update counter set next = max(next, (select coalesce(max(id), 0) + 1 from " + table +
                             ")) where name = '" + table + "'");
    }
    runSql(
        database,
        "update counter set next = max(next, " + QByteArray::number(nextChange) +
            ", (select coalesce(max(change_id), 0) + 1 from record_digest where change_id < 9007199254740992), (select "
            "coalesce(max(change_id), 0) + 1 from record_past)) where name = 'change'");
}

} // namespace chalktalk::store
