// Puts the rows that a damaged store's bytes still hold into a new store, table by table.
#pragma once

#include "store/salvage/salvage.h"

#include <map>

namespace chalktalk::store {

class Database;

struct TableTally {
    qint64 kept = 0, asFound = 0, fromBackup = 0, lost = 0;
    qint64 unreadPages = 0; // of the damaged file
};

// For store/ only; throws Failure. The new store must not enforce foreign keys meanwhile.
class RepairCopy {
  public:
    RepairCopy(Database& target, const salvage::Salvage& from) : m_target(target), m_from(from) {}

    void copyAll(const salvage::Progress& progress, const std::stop_token& stop);
    // People and facts that are missing, where their table's tree is not whole. Whoever was erased stays so.
    void fillFrom(Database& backup, const std::stop_token& stop);

    [[nodiscard]] bool isWhole(const QByteArray& table) const;
    [[nodiscard]] TableTally& tallyOf(const QByteArray& table) { return m_tallies[table]; }
    [[nodiscard]] const std::map<QByteArray, TableTally>& tallies() const { return m_tallies; }

  private:
    void copyTable(int table, const std::stop_token& stop);
    void fillTable(Database& backup, const QByteArray& table, const std::stop_token& stop);

    Database& m_target;
    const salvage::Salvage& m_from;
    std::map<QByteArray, TableTally> m_tallies;
};

// Runs one statement of the repair's own.
void runSql(Database& database, const QByteArray& sql);
[[nodiscard]] std::optional<qint64> numberFrom(Database& database, const QByteArray& sql); // nothing for no row or null

} // namespace chalktalk::store
