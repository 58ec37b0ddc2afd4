// A write transaction: BEGIN IMMEDIATE, rolled back unless committed, poisoned by its first failed statement.
#pragma once

#include "base/result.h"

#include <string_view>

namespace chalktalk::store {

class Database;

class Transaction {
  public:
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    // Throws Failure when it can't be kept, also when a statement failed before; then everything is rolled back.
    void commit();
    void rollback() noexcept;

    [[nodiscard]] static Error poisonedError(std::string_view where);

  private:
    Database& m_database;
    bool m_open = false;
};

// Everything that is read while it lives is of one moment, whatever another program writes meanwhile.
class Snapshot {
  public:
    explicit Snapshot(Database& database);
    ~Snapshot();
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

  private:
    Database& m_database;
};

} // namespace chalktalk::store
