#include "store/repair_copy.h"

#include "store/backups/store_mark.h"
#include "store/database.h"
#include "store/failure.h"
#include "store/records/record_reader.h"
#include "store/records/record_shapes.h"
#include "store/statement.h"

#include <QCoreApplication>
#include <set>
#include <sqlite3.h>

namespace chalktalk::store {

namespace {

using salvage::tableShapes;

std::string_view view(const QByteArray& bytes) { return {bytes.constData(), static_cast<std::size_t>(bytes.size())}; }

void throwIfStopped(const std::stop_token& stop) {
    if (stop.stop_requested())
        throw Failure{{ErrorCode::Cancelled, QCoreApplication::translate("Store", "Stopped."), {}}, 0};
}

// Adds rows of as many columns as each has; what is there already stays.
class Adding {
  public:
    Adding(Database& target, const salvage::TableShape& shape) : m_target(target), m_shape(shape) {}

    // 1: added; 0: there already; -1: the table doesn't take it.
    int add(const std::vector<Cell>& values) {
        Statement& insert = statementFor(values.size());
        for (std::size_t i = 0; i < values.size(); ++i) bind(insert, i, values[i]);
        try {
            return static_cast<int>(insert.run());
        } catch (const Failure& failure) {
            if ((failure.code & 0xff) != SQLITE_CONSTRAINT) throw;
            insert.reset();
            return -1;
        }
    }

  private:
    void bind(Statement& insert, std::size_t column, const Cell& cell) {
        const int number = static_cast<int>(column) + 1;
        if (const auto* whole = std::get_if<qint64>(&cell))
            insert.bind(number, *whole);
        else if (const auto* real = std::get_if<double>(&cell))
            insert.bind(number, *real);
        else if (const auto* bytes = std::get_if<QByteArray>(&cell); bytes && isBlob(column))
            insert.bindBytes(number, *bytes);
        else if (bytes)
            insert.bind(number, view(*bytes));
        else
            insert.bindNull(number);
    }
    [[nodiscard]] bool isBlob(std::size_t column) const {
        return m_shape.columns[column].type == salvage::ColumnShape::Type::Blob;
    }
    Statement& statementFor(std::size_t columns) {
        auto& statement = m_statements[columns];
        if (!statement) {
            QByteArray names, values;
            for (std::size_t i = 0; i < columns; ++i) {
                names += (i == 0 ? "" : ", ") + m_shape.columns[i].name;
                values += (i == 0 ? "?" : ", ?") + QByteArray::number(static_cast<int>(i) + 1);
            }
            const QByteArray sql = "insert or ignore into " + m_shape.name + " (" + names + ") values (" + values + ")";
            statement = std::make_unique<Statement>(m_target, Sql{"repair/insert", view(sql)});
        }
        return *statement;
    }

    Database& m_target;
    const salvage::TableShape& m_shape;
    std::map<std::size_t, std::unique_ptr<Statement>> m_statements;
};

std::vector<std::vector<Cell>> allRows(Database& database, const QByteArray& table) {
    const QByteArray sql = "select * from " + table;
    Statement row(database, {"repair/rows", view(sql)});
    std::vector<std::vector<Cell>> rows;
    while (row.step()) {
        auto& cells = rows.emplace_back();
        for (int i = 0; i < row.columns(); ++i) cells.push_back(cellAt(row, i));
    }
    return rows;
}

// People, facts and what belongs to them; not what is the store's own.
bool canBeFilled(const QByteArray& table) {
    static const std::set<QByteArray> own{"counter",     "record_digest", "record_past",   "draft",
                                          "draft_taken", "sqlite_schema", "store_identity"};
    return !own.contains(table) && !shapeOfTable(view(table));
}

} // namespace

void runSql(Database& database, const QByteArray& sql) {
    if (sqlite3_exec(database.handle(), sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        throwFailure(sqlite3_extended_errcode(database.handle()), "repair");
}

std::optional<qint64> numberFrom(Database& database, const QByteArray& sql) {
    Statement row(database, {"repair/number", view(sql)});
    return row.step() ? row.optionalInteger(0) : std::nullopt;
}

bool RepairCopy::isWhole(const QByteArray& table) const {
    const int place = salvage::Salvage::placeOf(table);
    return place >= 0 && m_from.isWhole(place) && m_from.unread(place) == 0;
}

void RepairCopy::copyAll(const salvage::Progress& progress, const std::stop_token& stop) {
    // What a new store begins with counts only where the damaged one has none of its own.
    std::map<QByteArray, std::vector<std::vector<Cell>>> begins;
    for (const char* table : {"setting", "counter"}) {
        begins[table] = allRows(m_target, table);
        runSql(m_target, "delete from " + QByteArray(table));
    }
    runSql(m_target, "delete from store_identity");
    const int count = static_cast<int>(tableShapes().size());
    for (int table = 1; table < count; ++table) { // 0 is SQLite's own
        copyTable(table, stop);
        if (progress) progress(100 * table / count);
    }
    for (const auto& [table, rows] : begins) {
        Adding adding(m_target, tableShapes()[static_cast<std::size_t>(salvage::Salvage::placeOf(table))]);
        for (const auto& row : rows) adding.add(row);
    }
}

void RepairCopy::copyTable(int table, const std::stop_token& stop) {
    const salvage::TableShape& shape = tableShapes()[static_cast<std::size_t>(table)];
    TableTally& tally = m_tallies[shape.name];
    Adding adding(m_target, shape);
    m_from.rowsOf(
        table,
        [&](const salvage::Row& row, bool) {
            const int added = adding.add(row.values);
            if (added < 0)
                ++tally.lost;
            else if (added > 0)
                ++(row.isWhole ? tally.kept : tally.asFound);
        },
        stop);
    tally.lost += m_from.unread(table);
    tally.unreadPages = m_from.unreadPages(table);
}

void RepairCopy::fillFrom(Database& backup, const std::stop_token& stop) {
    for (const salvage::TableShape& shape : tableShapes())
        if (canBeFilled(shape.name) && !isWhole(shape.name)) fillTable(backup, shape.name, stop);
}

void RepairCopy::fillTable(Database& backup, const QByteArray& table, const std::stop_token& stop) {
    const salvage::TableShape& shape = tableShapes()[static_cast<std::size_t>(salvage::Salvage::placeOf(table))];
    Adding adding(m_target, shape);
    TableTally& tally = m_tallies[table];
    const QByteArray sql = "select * from " + table;
    Statement row(backup, {"repair/fill", view(sql)});
    for (qint64 count = 0; row.step(); ++count) {
        if (count % 1024 == 0) throwIfStopped(stop);
        if (table == "setting" && row.string(0) == QLatin1String(factsLeftOutKey)) continue;
        if (table == "person" &&
            numberFrom(m_target, "select 1 from erased_person where person_id = " + QByteArray::number(row.integer(0))))
            continue;
        std::vector<Cell> cells;
        for (int i = 0; i < row.columns(); ++i) cells.push_back(cellAt(row, i));
        if (adding.add(cells) > 0) {
            ++tally.fromBackup;
            if (tally.lost > 0) --tally.lost;
        }
    }
}

} // namespace chalktalk::store
