#include "tests/faults/old_store.h"

#include "store/migrate.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <QCryptographicHash>
#include <QFile>
#include <sqlite3.h>
#include <string>
#include <vector>

namespace chalktalk::tests {

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rowsOf(sqlite3* handle, const std::string& sql) {
    Rows rows;
    sqlite3_stmt* statement = nullptr;
    INFO(sql);
    REQUIRE(sqlite3_prepare_v2(handle, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        auto& row = rows.emplace_back();
        for (int i = 0; i < sqlite3_column_count(statement); ++i) {
            const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, i));
            row.emplace_back(text ? text : "\1null");
        }
    }
    sqlite3_finalize(statement);
    return rows;
}

void run(sqlite3* handle, const std::string& sql) {
    INFO(sql);
    REQUIRE(sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
}

sqlite3* openRaw(const QString& path) {
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open_v2(QFile::encodeName(path).constData(), &handle,
                            SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr) == SQLITE_OK);
    return handle;
}

std::vector<std::string> tablesOf(sqlite3* handle, const std::string& schema) {
    std::vector<std::string> names;
    for (const auto& row :
         rowsOf(handle, "select name from " + schema +
                            ".sqlite_schema where type = 'table' and name not like 'sqlite%' order by 1"))
        names.push_back(row[0]);
    return names;
}

// What the next version counts is not among the counters of this one.
constexpr auto ofBoth = " where name not in ('change', 'record_past')";

} // namespace

void makeOldStore(const QString& from, const QString& path) {
    QFile::remove(path);
    sqlite3* handle = openRaw(path);
    for (int version = 1; version <= oldVersion; ++version)
        run(handle, std::string(store::migrations()[static_cast<std::size_t>(version - 1)].text));
    run(handle, "pragma application_id = " + std::to_string(store::applicationId) +
                    "; pragma user_version = " + std::to_string(oldVersion));
    run(handle, "attach '" + from.toStdString() + "' as today; begin");
    const auto today = tablesOf(handle, "today");
    for (const auto& table : tablesOf(handle, "main")) {
        if (std::ranges::find(today, table) == today.end()) continue;
        std::string columns;
        for (const auto& row : rowsOf(handle, "select name from pragma_table_info('" + table + "')"))
            columns += (columns.empty() ? "" : ", ") + row[0];
        run(handle, "delete from main." + table);
        run(handle, "insert into main." + table + " (" + columns + ") select " + columns + " from today." + table +
                        (table == "counter" ? ofBoth : ""));
    }
    run(handle, "commit; detach today; pragma journal_mode = wal");
    sqlite3_close_v2(handle);
}

QByteArray contentOf(const QString& path) {
    static const std::vector<std::string> tables = [] {
        sqlite3* empty = openRaw(QStringLiteral(":memory:"));
        for (int version = 1; version <= oldVersion; ++version)
            run(empty, std::string(store::migrations()[static_cast<std::size_t>(version - 1)].text));
        auto names = tablesOf(empty, "main");
        sqlite3_close_v2(empty);
        return names;
    }();
    sqlite3* handle = openRaw(path);
    const auto there = tablesOf(handle, "main");
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto& table : tables) {
        if (std::ranges::find(there, table) == there.end()) continue;
        hash.addData(QByteArray::fromStdString(table));
        for (const auto& row : rowsOf(handle, "select * from " + table + (table == "counter" ? ofBoth : "")))
            for (const auto& cell : row) hash.addData(QByteArray::fromStdString(cell + '\n'));
    }
    sqlite3_close_v2(handle);
    return hash.result();
}

} // namespace chalktalk::tests
