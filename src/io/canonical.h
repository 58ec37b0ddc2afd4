// The canonical files: their names, columns and the type of each column.
#pragma once

#include <array>
#include <optional>
#include <QStringView>
#include <span>

namespace chalktalk::io {

// In dependency order: a row refers only to kinds before its own (and people to people).
enum class CanonicalKind : quint8 {
    People,
    ReportingLines,
    Leave,
    Holidays,
    Rates,
    Quotas,
    Accounts,
    Opportunities,
    Changes,
    Activities
};
inline constexpr std::size_t canonicalKinds = 10;

enum class ColumnType : quint8 { Text, Date, Time, Amount, Number, Word };

struct CanonicalColumn {
    QStringView name;
    bool required = false;
    ColumnType type = ColumnType::Text;
};

struct CanonicalFile {
    CanonicalKind kind;
    QStringView name; // without .csv: "people", "opportunity_history"
    std::span<const CanonicalColumn> columns;

    [[nodiscard]] int column(QStringView columnName) const; // position, -1 when there is none
};

[[nodiscard]] const CanonicalFile& canonicalFile(CanonicalKind kind);
[[nodiscard]] const CanonicalFile* canonicalFile(QStringView fileName); // "people.csv"; nullptr when unknown
[[nodiscard]] std::span<const CanonicalFile> canonicalFiles();

} // namespace chalktalk::io
