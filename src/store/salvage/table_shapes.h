// What the rows of each of our tables look like in the file: by this a page is told whose it is when nothing points at
// it.
#pragma once

#include "store/records/record_image.h"

#include <vector>

namespace chalktalk::store::salvage {

struct ColumnShape {
    QByteArray name;
    enum class Type : quint8 { Integer, Real, Text, Blob } type = Type::Integer;
    bool mayBeNull = true;
    bool isRowId = false; // "integer primary key": stands beside the row, and null in it
    int refersTo = -1;    // the table whose id it names, by its position
};

struct TableShape {
    QByteArray name;
    std::vector<ColumnShape> columns;
    int rowIdColumn = -1;
    std::size_t atLeast = 0; // columns, as many as it had at first: rows that were written then are no longer
};

// Of all tables of the newest schema, and of SQLite's own table of tables, which stands first. Throws Failure.
[[nodiscard]] const std::vector<TableShape>& tableShapes();

// A value's type in the file, see "Record Format" at sqlite.org. How many bytes it takes; -1 for one that there isn't.
[[nodiscard]] qint64 bytesOfType(quint64 serialType);
// Whether a row with these types can be one of this table.
[[nodiscard]] bool fits(const TableShape& table, const std::vector<quint64>& types);

} // namespace chalktalk::store::salvage
