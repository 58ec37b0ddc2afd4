#include "store/migrate.h"

#include "store/database.h"
#include "store/failure.h"
#include "store/records/record_check.h"
#include "store/sql.h"
#include "store/transaction.h"

#include <sqlite3.h>

namespace chalktalk::store {

namespace {

void exec(Database& database, const char* sql, std::string_view name) {
    if (sqlite3_exec(database.handle(), sql, nullptr, nullptr, nullptr) == SQLITE_OK) return;
    database.poison();
    throwFailure(sqlite3_extended_errcode(database.handle()), name);
}

} // namespace

std::span<const Sql> migrations() { return sql::migrations; }
std::span<const Sql* const> allStatements() { return sql::everything; }
int currentVersion() { return static_cast<int>(std::size(sql::migrations)); }

void migrate(Database& database) {
    for (int version = database.schemaVersion() + 1; version <= currentVersion(); ++version) {
        const Sql& migration = sql::migrations[version - 1];
        Transaction transaction(database, Transaction::Facts); // digests are made anew below
        exec(database, std::string(migration.text).c_str(), migration.name);
        const std::string stamp = "pragma application_id = " + std::to_string(applicationId) +
                                  "; pragma user_version = " + std::to_string(version) + ";";
        exec(database, stamp.c_str(), migration.name);
        if (version == currentVersion()) refreshDigests(database);
        transaction.commit();
    }
}

} // namespace chalktalk::store
