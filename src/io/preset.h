// Import presets: data (JSON) that says how the exports of one CRM become canonical rows.
//
// docs/import.md describes the format. Nothing in the program knows a CRM by name.
#pragma once

#include "base/result.h"
#include "io/canonical.h"
#include "io/field_parsing.h"

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace chalktalk::io {

// Where one canonical value comes from. Exactly one of column, constant, pattern is set; `join` looks the value up.
struct Cell {
    QString column; // a column of the file, compared without case
    std::optional<QString> constant;
    QString pattern; // "{product} for {account}": columns in braces
    struct Join {
        QString file;       // id of another file of the preset
        QString key, value; // its columns
    };
    std::optional<Join> join;
    std::map<QString, QString> values; // value map, compared trimmed and without case
    std::optional<QString> otherwise;  // for values that the map lacks; nothing: kept as they are
    std::vector<QString> blankValues;  // texts that stand for "absent"
    bool optional = false;             // the file may lack the column
};

// A row is left out unless `column` has one of the values (compared trimmed and without case).
struct RowFilter {
    QString column;
    std::vector<QString> values;
    bool keep = true; // false: rows with one of the values are left out
};

struct Emission { // one kind of canonical row that a file's rows give
    domain::FactKind kind = domain::FactKind::People;
    std::map<QString, Cell> cells; // by canonical column
    std::vector<RowFilter> filters;
};

struct FileRule {
    QString id;
    std::vector<QString> names;   // file name patterns with * and ?
    std::vector<QString> headers; // columns that the file must have
    bool required = false;
    std::vector<Emission> emits; // empty: only joined to
};

struct Preset {
    QString id, name, description;
    QString source;            // default of --source
    QString reportingCurrency; // for a store that has none yet; may be empty
    DateOrder dateOrder = DateOrder::Iso;
    char16_t decimalPoint = u'.';
    char16_t delimiter = 0; // 0: detected
    bool canonical = false; // FORMATS' canonical files, read without a mapping
    std::vector<FileRule> files;
};

struct PresetInfo {
    QString id, name, description;
};

[[nodiscard]] std::vector<PresetInfo> presets();                  // built in; canonical first
[[nodiscard]] Result<Preset> presetById(const QString& id);       // NotFound names the known ones
[[nodiscard]] Result<Preset> presetFromFile(const QString& path); // a user's own mapping
} // namespace chalktalk::io
