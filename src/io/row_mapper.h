// Turns the rows of one file into canonical rows of one kind, column by column as a preset says or one to one.
#pragma once

#include "io/preset.h"
#include "io/table_file.h"

#include <unordered_map>

namespace chalktalk::io {

// What other files are joined to: the values of one column by the (trimmed, lower-cased) key of another.
using JoinTable = std::unordered_map<std::string, std::string>;
using JoinTables = std::map<QString, JoinTable>; // by "file\nkey\nvalue"
[[nodiscard]] QString joinName(const Cell::Join& join);

struct CanonicalRow {
    std::array<std::string_view, 16> values; // by canonical column, trimmed; empty: absent
    [[nodiscard]] std::string_view operator[](int column) const { return values[static_cast<std::size_t>(column)]; }
};

class RowMapper {
  public:
    // Both refuse a file without a required column, or with a used one twice; the message names file and column.
    static Result<RowMapper> oneToOne(domain::FactKind kind, const QString& fileName, const QStringList& header);
    static Result<RowMapper> mapped(const Emission& emission, const JoinTables& joins, const QString& fileName,
                                    const QStringList& header);

    // False when the row is filtered out. The values live until the next call, and no longer than the fields.
    bool map(std::span<const std::string_view> fields, CanonicalRow& row);
    [[nodiscard]] QString columnName(int canonicalColumn) const; // of the file, for a report
    [[nodiscard]] const QStringList& usedColumns() const { return m_used; }
    [[nodiscard]] domain::FactKind kind() const { return m_kind; }

  private:
    struct Part { // of a pattern: fixed text, or a column's value
        std::string text;
        int column = -1;
    };
    struct Source {
        int target = 0;  // canonical column
        int column = -1; // of the file; -1: a constant or a pattern
        std::string constant;
        std::vector<Part> pattern;
        const JoinTable* join = nullptr;
        std::unordered_map<std::string, std::string> values; // keys trimmed and lower-cased
        std::optional<std::string> otherwise;
        std::vector<std::string> blanks;
        bool fused = false; // a canonical file's text: an apostrophe may keep a spreadsheet from running it
        [[nodiscard]] bool isPlain() const {
            return column >= 0 && !join && values.empty() && !otherwise && blanks.empty();
        }
    };
    struct Filter {
        int column = -1;
        std::vector<std::string> values;
        bool keep = true;
    };
    RowMapper(domain::FactKind kind, QString fileName) : m_kind(kind), m_fileName(std::move(fileName)) {}
    [[nodiscard]] Result<int> find(const QStringList& header, const QString& column);
    [[nodiscard]] Status addCell(const QString& canonicalColumn, const Cell& cell, const JoinTables& joins,
                                 const QStringList& header);
    [[nodiscard]] Status checkRequired() const;
    [[nodiscard]] std::string_view evaluate(const Source& source, std::span<const std::string_view> fields);
    [[nodiscard]] std::string_view fillPattern(const std::vector<Part>& pattern,
                                               std::span<const std::string_view> fields);
    std::string_view keep(std::string text);

    domain::FactKind m_kind;
    QString m_fileName;
    QStringList m_used;
    std::vector<Source> m_sources;
    std::vector<Filter> m_filters;
    std::vector<std::string> m_kept; // texts made for the present row
    std::size_t m_keptCount = 0;
    std::array<QString, 16> m_names;
};

[[nodiscard]] std::string lowered(std::string_view text); // trimmed, ASCII and Latin letters in lower case

} // namespace chalktalk::io
