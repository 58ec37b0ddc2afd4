#include "store/records/record_image.h"

#include "store/database.h"
#include "store/failure.h"
#include "store/records/record_reader.h"
#include "store/statement.h"

#include <algorithm>
#include <QCborArray>
#include <QCborStreamReader>
#include <QCborStreamWriter>
#include <QCborValue>
#include <QCryptographicHash>
#include <QStringList>
#include <set>

namespace chalktalk::store {

namespace {

constexpr int imageFormat = 1;

QByteArray named(std::string_view text) { return {text.data(), static_cast<qsizetype>(text.size())}; }

QByteArray whereKey(const std::vector<QByteArray>& columns, int keyColumns) {
    QByteArray where = " where ";
    for (int i = 0; i < keyColumns; ++i) {
        if (i > 0) where += " and ";
        where += columns[static_cast<std::size_t>(i)] + " = ?" + QByteArray::number(i + 1);
    }
    return where;
}

void bindKey(Statement& statement, const std::vector<qint64>& numbers) {
    for (std::size_t i = 0; i < numbers.size(); ++i) statement.bind(static_cast<int>(i) + 1, numbers[i]);
}

void bindCell(Statement& statement, int number, const Cell& cell) {
    if (const auto* whole = std::get_if<qint64>(&cell))
        statement.bind(number, *whole);
    else if (const auto* real = std::get_if<double>(&cell))
        statement.bind(number, *real);
    else if (const auto* text = std::get_if<QByteArray>(&cell))
        statement.bind(number, std::string_view(text->constData(), static_cast<std::size_t>(text->size())));
    else
        statement.bindNull(number);
}

void insertRows(Database& database, const TableImage& image, const std::vector<QByteArray>& known) {
    std::vector<std::size_t> kept;
    QByteArray columns, values;
    for (std::size_t i = 0; i < image.columns.size(); ++i) {
        if (std::find(known.begin(), known.end(), image.columns[i]) == known.end()) continue;
        kept.push_back(i);
        columns += (columns.isEmpty() ? "" : ", ") + image.columns[i];
        values += (values.isEmpty() ? "?" : ", ?") + QByteArray::number(static_cast<int>(kept.size()));
    }
    const std::string text =
        ("insert into " + image.table + " (" + columns + ") values (" + values + ")").toStdString();
    Statement insert(database, {"record/insert", text});
    for (const std::vector<Cell>& row : image.rows) {
        int number = 1;
        for (const std::size_t column : kept) bindCell(insert, number++, row[column]);
        insert.run();
    }
}

} // namespace

Cell cellAt(const Statement& row, int column) {
    switch (row.typeOf(column)) {
    case Statement::Type::Null: return std::monostate{};
    case Statement::Type::Integer: return row.integer(column);
    case Statement::Type::Real: return row.real(column);
    case Statement::Type::Text: break;
    }
    return named(row.text(column));
}

std::vector<qint64> numbersOf(const RecordKey& key) {
    std::vector<qint64> numbers;
    bool ok = true;
    for (const QString& number : key.numbers.split(u'/')) {
        bool whole = false;
        numbers.push_back(number.toLongLong(&whole));
        ok &= whole;
    }
    if (!ok || numbers.size() != static_cast<std::size_t>(shapeOf(key.kind).keyColumns))
        throw Failure{{ErrorCode::Invalid, {}, QStringLiteral("record key")}, 0};
    return numbers;
}

const std::vector<QByteArray>& RecordReader::columnsOf(std::string_view table) {
    auto& columns = m_columns[table];
    if (columns.empty()) {
        const std::string text = "select * from " + std::string(table) + " limit 0";
        const Statement statement(m_database, {"record/columns", text});
        for (int i = 0; i < statement.columns(); ++i) columns.push_back(named(statement.columnName(i)));
    }
    return columns;
}

RecordReader::Rows& RecordReader::rowsOf(std::string_view table, int keyColumns) {
    auto& rows = m_rows[table];
    if (!rows) {
        const auto& columns = columnsOf(table);
        QByteArray text = "select * from " + named(table) + whereKey(columns, keyColumns) + " order by 1";
        for (std::size_t i = 2; i <= columns.size(); ++i) text += ", " + QByteArray::number(static_cast<int>(i));
        const std::string statement = text.toStdString();
        rows = std::make_unique<Rows>(Rows{Statement(m_database, {"record/rows", statement}), columns});
    }
    return *rows;
}

RecordImage RecordReader::read(const RecordKey& key) {
    const RecordShape& shape = shapeOf(key.kind);
    const std::vector<qint64> numbers = numbersOf(key);
    RecordImage image{key, {}};
    for (const std::string_view table : shape.tables) {
        Rows& rows = rowsOf(table, shape.keyColumns);
        TableImage found{named(table), rows.columns, {}};
        bindKey(rows.statement, numbers);
        while (rows.statement.step()) {
            auto& row = found.rows.emplace_back();
            for (int i = 0; i < rows.statement.columns(); ++i) row.push_back(cellAt(rows.statement, i));
        }
        rows.statement.reset();
        if (!found.rows.empty()) image.tables.push_back(std::move(found));
    }
    return image;
}

RecordImage readImage(Database& database, const RecordKey& key) { return RecordReader(database).read(key); }

void writeImage(Database& database, const RecordImage& image) {
    const RecordShape& shape = shapeOf(image.key.kind);
    const std::vector<qint64> numbers = numbersOf(image.key);
    RecordReader schema(database);
    for (auto table = shape.tables.rbegin(); table != shape.tables.rend(); ++table) {
        const std::string text =
            ("delete from " + named(*table) + whereKey(schema.columnsOf(*table), shape.keyColumns)).toStdString();
        Statement remove(database, {"record/remove", text});
        bindKey(remove, numbers);
        remove.run();
    }
    for (const TableImage& table : image.tables) {
        const std::string_view name(table.table.constData(), static_cast<std::size_t>(table.table.size()));
        if (shapeOfTable(name) == &shape) insertRows(database, table, schema.columnsOf(name));
    }
}

std::vector<RecordKey> keysOf(Database& database, RecordKind kind) {
    const RecordShape& shape = shapeOf(kind);
    RecordReader schema(database);
    std::set<RecordKey> keys;
    for (const std::string_view table : shape.tables) {
        QByteArray columns;
        for (int i = 0; i < shape.keyColumns; ++i)
            columns += (i == 0 ? "" : ", ") + schema.columnsOf(table)[static_cast<std::size_t>(i)];
        const std::string text = ("select distinct " + columns + " from " + named(table)).toStdString();
        Statement row(database, {"record/keys", text});
        while (row.step()) {
            QStringList numbers;
            for (int i = 0; i < shape.keyColumns; ++i) numbers << QString::number(row.integer(i));
            keys.insert({kind, numbers.join(u'/')});
        }
    }
    return {keys.begin(), keys.end()};
}

QByteArray toBytes(const RecordImage& image) {
    QByteArray bytes;
    QCborStreamWriter to(&bytes);
    to.startArray(4);
    to.append(imageFormat);
    to.append(static_cast<int>(image.key.kind));
    to.append(image.key.numbers);
    to.startArray(image.tables.size());
    for (const TableImage& table : image.tables) {
        to.startArray(3);
        to.appendTextString(table.table.constData(), table.table.size());
        to.startArray(table.columns.size());
        for (const QByteArray& column : table.columns) to.appendTextString(column.constData(), column.size());
        to.endArray();
        to.startArray(table.rows.size());
        for (const auto& row : table.rows) {
            to.startArray(row.size());
            for (const Cell& cell : row) {
                if (const auto* whole = std::get_if<qint64>(&cell))
                    to.append(*whole);
                else if (const auto* real = std::get_if<double>(&cell))
                    to.append(*real);
                else if (const auto* text = std::get_if<QByteArray>(&cell))
                    to.append(*text); // as bytes: what stands in a damaged store need not be UTF-8
                else
                    to.appendNull();
            }
            to.endArray();
        }
        to.endArray();
        to.endArray();
    }
    to.endArray();
    to.endArray();
    return bytes;
}

namespace {

std::optional<Cell> cellFrom(const QCborValue& value) {
    if (value.isNull()) return std::monostate{};
    if (value.isInteger()) return value.toInteger();
    if (value.isDouble()) return value.toDouble();
    if (value.isByteArray()) return value.toByteArray();
    return {};
}

std::optional<TableImage> tableFrom(const QCborValue& value, const RecordShape& shape) {
    const QCborArray parts = value.toArray();
    if (parts.size() != 3) return {};
    TableImage table{parts[0].toString().toUtf8(), {}, {}};
    const std::string_view name(table.table.constData(), static_cast<std::size_t>(table.table.size()));
    if (shapeOfTable(name) != &shape) return {};
    for (const QCborValue& column : parts[1].toArray()) {
        table.columns.push_back(column.toString().toUtf8());
        const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; }; // it becomes part of SQL
        if (table.columns.back().isEmpty() ||
            !std::all_of(table.columns.back().begin(), table.columns.back().end(), isLetter))
            return {};
    }
    for (const QCborValue& line : parts[2].toArray()) {
        auto& row = table.rows.emplace_back();
        for (const QCborValue& one : line.toArray()) {
            auto cell = cellFrom(one);
            if (!cell) return {};
            row.push_back(*std::move(cell));
        }
        if (row.size() != table.columns.size()) return {};
    }
    return table;
}

} // namespace

std::optional<RecordImage> imageFrom(const QByteArray& bytes) {
    QCborParserError error;
    const QCborArray parts = QCborValue::fromCbor(bytes, &error).toArray();
    if (error.error != QCborError::NoError || parts.size() != 4 || !parts[0].isInteger() || !parts[1].isInteger() ||
        parts[0].toInteger() != imageFormat) // asked first: a fraction need not fit into an integer
        return {};
    const qint64 kind = parts[1].toInteger();
    if (kind < 1 || kind > static_cast<qint64>(recordShapes().size())) return {};
    RecordImage image{{static_cast<RecordKind>(kind), parts[2].toString()}, {}};
    const RecordShape& shape = shapeOf(image.key.kind);
    if (image.key.numbers.count(u'/') != shape.keyColumns - 1) return {};
    for (const QString& number : image.key.numbers.split(u'/')) {
        bool whole = false;
        number.toLongLong(&whole);
        if (!whole) return {};
    }
    for (const QCborValue& value : parts[3].toArray()) {
        auto table = tableFrom(value, shape);
        if (!table) return {};
        image.tables.push_back(*std::move(table));
    }
    return image;
}

QString digestOf(const RecordImage& image) {
    if (image.isAbsent()) return {};
    return QString::fromLatin1(QCryptographicHash::hash(toBytes(image), QCryptographicHash::Blake2b_160).toHex());
}

std::optional<Cell> cellOf(const RecordImage& image, std::string_view column) {
    if (image.tables.empty()) return {};
    const TableImage& own = image.tables.front();
    if (own.rows.empty()) return {};
    for (std::size_t i = 0; i < own.columns.size(); ++i) {
        if (own.columns[i] == named(column)) return own.rows.front()[i];
    }
    return {};
}

} // namespace chalktalk::store
