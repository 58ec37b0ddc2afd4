// One coaching record as rows, whatever its kind: to digest it, to write it into a journal, and to put it back.
#pragma once

#include "base/result.h"
#include "store/records/record_shapes.h"

#include <QByteArray>
#include <variant>
#include <vector>

namespace chalktalk::store {

class Database;

using Cell = std::variant<std::monostate, qint64, double, QByteArray>; // null, integer, real, UTF-8 text

struct TableImage {
    QByteArray table;
    std::vector<QByteArray> columns;
    std::vector<std::vector<Cell>> rows; // each as long as `columns`, in a fixed order
    friend bool operator==(const TableImage&, const TableImage&) = default;
};

struct RecordImage {
    RecordKey key;
    std::vector<TableImage> tables; // in the order of its shape; a table without rows is left out
    [[nodiscard]] bool isAbsent() const { return tables.empty(); } // there is no such record
    friend bool operator==(const RecordImage&, const RecordImage&) = default;
};

// For store/ only; these throw Failure.
[[nodiscard]] RecordImage readImage(Database& database, const RecordKey& key);
// In the place of whatever is there (an absent image removes it). Within a transaction that defers foreign keys.
// Columns that the schema no longer has are left out; such that it has gained must have a default or allow null.
void writeImage(Database& database, const RecordImage& image);
// All keys of a kind that have a row in any of its tables.
[[nodiscard]] std::vector<RecordKey> keysOf(Database& database, RecordKind kind);

// The same bytes for the same content, as CBOR; and back (nothing when they are not such bytes).
[[nodiscard]] QByteArray toBytes(const RecordImage& image);
[[nodiscard]] std::optional<RecordImage> imageFrom(const QByteArray& bytes);
// 40 hex digits (BLAKE2b-160 of toBytes); empty for an absent record.
[[nodiscard]] QString digestOf(const RecordImage& image);
// A number or a text of the record's own row; nothing where it has no such column.
[[nodiscard]] std::optional<Cell> cellOf(const RecordImage& image, std::string_view column);

} // namespace chalktalk::store
