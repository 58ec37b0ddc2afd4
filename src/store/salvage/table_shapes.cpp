#include "store/salvage/table_shapes.h"

#include "store/failure.h"
#include "store/migrate.h"

#include <map>
#include <memory>
#include <sqlite3.h>

namespace chalktalk::store::salvage {

namespace {

using Type = ColumnShape::Type;

struct Closing {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Handle = std::unique_ptr<sqlite3, Closing>;
using Rows = std::unique_ptr<sqlite3_stmt, Closing>;

Rows rowsOf(sqlite3* handle, const QByteArray& sql) {
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v2(handle, sql.constData(), -1, &statement, nullptr);
    if (code != SQLITE_OK) throwFailure(code, "table shapes");
    return Rows(statement);
}

QByteArray text(const Rows& row, int column) {
    return reinterpret_cast<const char*>(sqlite3_column_text(row.get(), column));
}

Type typeOf(const QByteArray& name) {
    const QByteArray lower = name.toLower();
    if (lower == "real") return Type::Real;
    if (lower == "text") return Type::Text;
    return lower == "blob" ? Type::Blob : Type::Integer;
}

TableShape schemaTable() {
    TableShape table{"sqlite_schema", {}, -1, 5};
    for (const char* name : {"type", "name", "tbl_name", "rootpage", "sql"}) {
        const bool isRoot = qstrcmp(name, "rootpage") == 0, isSql = qstrcmp(name, "sql") == 0;
        table.columns.push_back({name, isRoot ? Type::Integer : Type::Text, isSql, false, -1});
    }
    return table;
}

TableShape readTable(sqlite3* handle, const QByteArray& name) {
    TableShape table{name, {}, -1, 0};
    const Rows columns = rowsOf(handle, "pragma table_info(" + name + ")");
    int keyColumns = 0;
    while (sqlite3_step(columns.get()) == SQLITE_ROW) {
        const bool isKey = sqlite3_column_int(columns.get(), 5) > 0;
        ColumnShape column{text(columns, 1), typeOf(text(columns, 2)), true, false, -1};
        column.mayBeNull = sqlite3_column_int(columns.get(), 3) == 0 && !isKey; // a strict table's key is never null
        if (isKey && column.type == Type::Integer && ++keyColumns == 1)
            table.rowIdColumn = static_cast<int>(table.columns.size());
        else if (isKey)
            keyColumns = 2; // a key of several columns is no row id
        table.columns.push_back(column);
    }
    if (keyColumns != 1) table.rowIdColumn = -1;
    if (table.rowIdColumn >= 0) table.columns[static_cast<std::size_t>(table.rowIdColumn)].isRowId = true;
    return table;
}

void readReferences(sqlite3* handle, std::vector<TableShape>& tables) {
    for (TableShape& table : tables) {
        const Rows keys = rowsOf(handle, "pragma foreign_key_list(" + table.name + ")");
        while (sqlite3_step(keys.get()) == SQLITE_ROW) {
            for (std::size_t parent = 0; parent < tables.size(); ++parent) {
                if (tables[parent].name != text(keys, 2)) continue;
                for (ColumnShape& column : table.columns)
                    if (column.name == text(keys, 3)) column.refersTo = static_cast<int>(parent);
            }
        }
    }
}

std::vector<TableShape> readShapes() {
    sqlite3* opened = nullptr;
    int code = sqlite3_open_v2(":memory:", &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, nullptr);
    const Handle handle(opened);
    std::map<QByteArray, std::size_t> atFirst;
    constexpr char listed[] = "select name from sqlite_schema where type = 'table' order by name";
    for (const Sql& migration : migrations()) {
        if (code == SQLITE_OK)
            code = sqlite3_exec(opened, std::string(migration.text).c_str(), nullptr, nullptr, nullptr);
        if (code != SQLITE_OK) throwFailure(code, "table shapes");
        const Rows names = rowsOf(opened, listed);
        while (sqlite3_step(names.get()) == SQLITE_ROW) {
            const QByteArray name = text(names, 0);
            if (!atFirst.contains(name)) atFirst[name] = readTable(opened, name).columns.size();
        }
    }
    std::vector<TableShape> tables{schemaTable()};
    const Rows names = rowsOf(opened, listed);
    while (sqlite3_step(names.get()) == SQLITE_ROW) {
        tables.push_back(readTable(opened, text(names, 0)));
        tables.back().atLeast = atFirst[tables.back().name];
    }
    readReferences(opened, tables);
    return tables;
}

bool fitsColumn(const ColumnShape& column, quint64 type) {
    if (column.isRowId) return type == 0;
    if (type == 0) return column.mayBeNull;
    const bool isWhole = (type >= 1 && type <= 6) || type == 8 || type == 9;
    switch (column.type) {
    case Type::Integer: return isWhole;
    case Type::Real: return isWhole || type == 7; // SQLite keeps a real without a fraction as a whole number
    case Type::Text: return type >= 13 && type % 2 == 1;
    case Type::Blob: break;
    }
    return type >= 12 && type % 2 == 0;
}

} // namespace

const std::vector<TableShape>& tableShapes() {
    static const std::vector<TableShape> shapes = readShapes();
    return shapes;
}

qint64 bytesOfType(quint64 serialType) {
    static constexpr qint64 sizes[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0, -1, -1};
    if (serialType < 12) return sizes[serialType];
    return serialType > 0x7fffffff ? -1 : static_cast<qint64>((serialType - 12) / 2);
}

bool fits(const TableShape& table, const std::vector<quint64>& types) {
    if (types.size() < table.atLeast || types.size() > table.columns.size()) return false;
    for (std::size_t i = 0; i < types.size(); ++i)
        if (!fitsColumn(table.columns[i], types[i])) return false;
    return true;
}

} // namespace chalktalk::store::salvage
