#include "cli/output.h"

#include "io/csv_writer.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace chalktalk::cli {

namespace {

template <class... F> struct Visitor : F... { using F::operator()...; };
template <class... F> Visitor(F...) -> Visitor<F...>;

QString shown(const Cell& cell) {
    return std::visit(Visitor{[](std::monostate) { return QString(); }, [](const QString& t) { return t; },
                              [](double v) { return QString::number(v, 'g', 6); },
                              [](qint64 v) { return QString::number(v); }},
                      cell);
}

} // namespace

QByteArray Table::render(Format format) const {
    switch (format) {
    case Format::Csv: return csv();
    case Format::Json: return json();
    case Format::Table: return aligned();
    }
    return {};
}

QByteArray Table::csv() const {
    std::vector<QByteArray> cells;
    for (const QString& column : m_columns) cells.push_back(io::csvExact(column));
    QByteArray text = io::csvRow(cells);
    for (const auto& row : m_rows) {
        cells.clear();
        for (const Cell& cell : row) {
            cells.push_back(std::visit(
                Visitor{[](std::monostate) { return QByteArray(); }, [](const QString& t) { return io::csvText(t); },
                        [](double v) { return io::shortestNumber(v); }, [](qint64 v) { return QByteArray::number(v); }},
                cell));
        }
        text += io::csvRow(cells);
    }
    return text;
}

QByteArray Table::json() const {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const auto& row : m_rows) {
        nlohmann::ordered_json object = nlohmann::ordered_json::object();
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string key = m_columns[static_cast<qsizetype>(i)].toStdString();
            std::visit(Visitor{[&](std::monostate) { object[key] = nullptr; },
                               [&](const QString& t) { object[key] = t.toStdString(); },
                               [&](double v) { object[key] = v; }, [&](qint64 v) { object[key] = v; }},
                       row[i]);
        }
        list.push_back(std::move(object));
    }
    return QByteArray::fromStdString(list.dump(2)) + "\n";
}

QByteArray Table::aligned() const {
    const auto columns = static_cast<std::size_t>(m_columns.size());
    std::vector<qsizetype> widths(columns);
    std::vector<bool> numbers(columns, true);
    for (std::size_t c = 0; c < columns; ++c) widths[c] = m_columns[static_cast<qsizetype>(c)].size();
    for (const auto& row : m_rows) {
        for (std::size_t c = 0; c < row.size(); ++c) {
            widths[c] = std::max(widths[c], shown(row[c]).size());
            numbers[c] = numbers[c] && !std::holds_alternative<QString>(row[c]);
        }
    }
    const auto line = [&](auto&& cell) {
        QString text;
        for (std::size_t c = 0; c < columns; ++c) {
            const QString value = cell(c);
            text +=
                (numbers[c] ? value.rightJustified(widths[c]) : value.leftJustified(widths[c])) + QStringLiteral("  ");
        }
        while (text.endsWith(u' ')) text.chop(1);
        return text.toUtf8() + "\n";
    };
    QByteArray text = line([&](std::size_t c) { return m_columns[static_cast<qsizetype>(c)]; });
    for (const auto& row : m_rows) text += line([&](std::size_t c) { return shown(row[c]); });
    return text;
}

} // namespace chalktalk::cli
