// A write transaction: BEGIN IMMEDIATE, rolled back unless committed, poisoned by its first failed statement.
//
// What it changes of coaching records is in their digests, their past and the redo journal when it has committed.
#pragma once

#include "base/result.h"

#include <string_view>

namespace chalktalk::store {

class Database;
class RecordWatch;

class Transaction {
  public:
    // What it may change: anything, or (for millions of rows) facts only, where no record is watched for.
    enum Changes { Anything, Facts };

    explicit Transaction(Database& database, Changes changes = Anything);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    // Throws Failure when it can't be kept, also when a statement failed before; then everything is rolled back.
    void commit();
    void rollback() noexcept;

    [[nodiscard]] static Error poisonedError(std::string_view where);

  private:
    Database& m_database;
    RecordWatch* m_watch; // null: facts only
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
