// Brings a store's schema up to date: numbered migrations, each in one transaction with its version.
#pragma once

#include "store/sql_text.h"

#include <QtGlobal>
#include <span>

namespace chalktalk::store {

class Database;

inline constexpr qint32 applicationId = 0x43686b54; // "ChkT"

// Every statement and every migration of the store, for the migrator and for the test that prepares them all.
[[nodiscard]] std::span<const Sql> migrations();
[[nodiscard]] std::span<const Sql* const> allStatements();

// The version that this program writes: the number of its last migration.
[[nodiscard]] int currentVersion();

// Runs the migrations after the open file's version. Throws Failure; a migration that fails leaves no trace.
void migrate(Database& database);

} // namespace chalktalk::store
