// Reads many coaching records as images over one connection, with its statements prepared once.
#pragma once

#include "store/records/record_image.h"
#include "store/statement.h"

#include <map>

namespace chalktalk::store {

// For store/ only; throws Failure.
class RecordReader {
  public:
    explicit RecordReader(Database& database) : m_database(database) {}

    [[nodiscard]] RecordImage read(const RecordKey& key);
    // The columns of a table as the schema has them now.
    [[nodiscard]] const std::vector<QByteArray>& columnsOf(std::string_view table);

  private:
    struct Rows {
        Statement statement;
        std::vector<QByteArray> columns;
    };
    Rows& rowsOf(std::string_view table, int keyColumns);

    Database& m_database;
    std::map<std::string_view, std::vector<QByteArray>> m_columns;
    std::map<std::string_view, std::unique_ptr<Rows>> m_rows;
};

// A column of a row as it stands there.
[[nodiscard]] Cell cellAt(const Statement& row, int column);
// The key's numbers, as many as its kind has; throws Failure for a key that is none.
[[nodiscard]] std::vector<qint64> numbersOf(const RecordKey& key);

} // namespace chalktalk::store
