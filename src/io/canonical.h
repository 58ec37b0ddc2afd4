// The canonical files: their names, columns and the type of each column.
#pragma once

#include "domain/fact_kind.h"

#include <array>
#include <optional>
#include <QStringView>
#include <span>

namespace chalktalk::io {

enum class ColumnType : quint8 { Text, Date, Time, Amount, Number, Word };

struct CanonicalColumn {
    QStringView name;
    bool required = false;
    ColumnType type = ColumnType::Text;
};

struct CanonicalFile {
    domain::FactKind kind;
    QStringView name; // without .csv: "people", "opportunity_history"
    std::span<const CanonicalColumn> columns;

    [[nodiscard]] int column(QStringView columnName) const; // position, -1 when there is none
};

[[nodiscard]] const CanonicalFile& canonicalFile(domain::FactKind kind);
[[nodiscard]] const CanonicalFile* canonicalFile(QStringView fileName); // "people.csv"; nullptr when unknown
[[nodiscard]] std::span<const CanonicalFile> canonicalFiles();

} // namespace chalktalk::io
