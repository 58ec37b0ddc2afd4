// Tables as people read them, as CSV and as JSON: the same rows in three forms.
#pragma once

#include "cli/command.h"

#include <optional>
#include <QString>
#include <variant>

namespace chalktalk::cli {

// A cell: absent, a text, a number, or a whole number.
using Cell = std::variant<std::monostate, QString, double, qint64>;

class Table {
  public:
    explicit Table(QStringList columns) : m_columns(std::move(columns)) {}
    void add(std::vector<Cell> row) { m_rows.push_back(std::move(row)); }
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }

    // Table: aligned columns, the numbers rounded to six digits. CSV and JSON: numbers unrounded in the shortest form
    // that reads back the same, absent ones empty or null; texts in CSV can't start a formula.
    [[nodiscard]] QByteArray render(Format format) const;

  private:
    [[nodiscard]] QByteArray csv() const;
    [[nodiscard]] QByteArray json() const;
    [[nodiscard]] QByteArray aligned() const;

    QStringList m_columns;
    std::vector<std::vector<Cell>> m_rows;
};

template <class T> Cell cellOf(const std::optional<T>& value) { return value ? Cell(*value) : Cell(); }

} // namespace chalktalk::cli
