#include "io/row_mapper.h"

#include "io/csv_writer.h"

#include <algorithm>
#include <QCoreApplication>

namespace chalktalk::io {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Import", text); }

// Column names meet without case, surrounding space and a closing star.
QString plainName(QString name) {
    name = name.trimmed();
    while (name.endsWith(u'*')) name.chop(1);
    return name.trimmed().toCaseFolded();
}

} // namespace

std::string lowered(std::string_view text) {
    text = trimmed(text);
    const bool ascii = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
    if (!ascii) return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toLower().toStdString();
    std::string lower(text);
    for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return lower;
}

QString joinName(const Cell::Join& join) { return join.file + u'\n' + join.key + u'\n' + join.value; }

Result<RowMapper> RowMapper::oneToOne(domain::FactKind kind, const QString& fileName, const QStringList& header) {
    RowMapper mapper(kind, fileName);
    const CanonicalFile& file = canonicalFile(kind);
    for (std::size_t c = 0; c < file.columns.size(); ++c) {
        const QString name = file.columns[c].name.toString();
        if (!header.contains(name)) continue;
        const auto column = mapper.find(header, name);
        if (!column) return tl::unexpected<Error>(column.error());
        Source source;
        source.target = static_cast<int>(c);
        source.column = *column;
        source.fused = file.columns[c].type == ColumnType::Text;
        mapper.m_sources.push_back(std::move(source));
        mapper.m_names[c] = name;
    }
    if (auto complete = mapper.checkRequired(); !complete) return tl::unexpected<Error>(complete.error());
    return mapper;
}

Result<RowMapper> RowMapper::mapped(const Emission& emission, const JoinTables& joins, const QString& fileName,
                                    const QStringList& header) {
    RowMapper mapper(emission.kind, fileName);
    for (const auto& [name, cell] : emission.cells) {
        if (auto added = mapper.addCell(name, cell, joins, header); !added) return tl::unexpected<Error>(added.error());
    }
    for (const RowFilter& filter : emission.filters) {
        const auto column = mapper.find(header, filter.column);
        if (!column) return tl::unexpected<Error>(column.error());
        Filter made{*column, {}, filter.keep};
        for (const QString& value : filter.values) made.values.push_back(lowered(value.toStdString()));
        mapper.m_filters.push_back(std::move(made));
    }
    if (auto complete = mapper.checkRequired(); !complete) return tl::unexpected<Error>(complete.error());
    return mapper;
}

Result<int> RowMapper::find(const QStringList& header, const QString& column) {
    const QString wanted = plainName(column);
    int found = -1;
    for (qsizetype i = 0; i < header.size(); ++i) {
        if (plainName(header[i]) != wanted) continue;
        if (found >= 0)
            return fail(ErrorCode::Unreadable, tr("%1, line 1: the column “%2” stands twice.").arg(m_fileName, column));
        found = static_cast<int>(i);
    }
    if (found < 0)
        return fail(ErrorCode::Unreadable, tr("%1, line 1: the column “%2” is missing.").arg(m_fileName, column));
    m_used << header[found];
    return found;
}

Status RowMapper::addCell(const QString& canonicalColumn, const Cell& cell, const JoinTables& joins,
                          const QStringList& header) {
    Source source;
    source.target = canonicalFile(m_kind).column(canonicalColumn);
    auto& name = m_names[static_cast<std::size_t>(source.target)];
    name = cell.column.isEmpty() ? canonicalColumn : cell.column;
    if (cell.constant) {
        source.constant = cell.constant->toStdString();
    } else if (!cell.pattern.isEmpty()) {
        qsizetype at = 0;
        while (at < cell.pattern.size()) {
            const qsizetype open = cell.pattern.indexOf(u'{', at);
            const qsizetype close = open < 0 ? -1 : cell.pattern.indexOf(u'}', open);
            const qsizetype textEnd = close < 0 ? cell.pattern.size() : open;
            if (textEnd > at) source.pattern.push_back({cell.pattern.mid(at, textEnd - at).toStdString(), -1});
            if (close < 0) break;
            const auto column = find(header, cell.pattern.mid(open + 1, close - open - 1));
            if (!column) return tl::unexpected<Error>(column.error());
            source.pattern.push_back({{}, *column});
            at = close + 1;
        }
    } else {
        const auto column = find(header, cell.column);
        if (!column) {
            if (cell.optional) return {};
            return tl::unexpected<Error>(column.error());
        }
        source.column = *column;
    }
    if (cell.join) {
        const auto table = joins.find(joinName(*cell.join));
        if (table == joins.end()) return {}; // the other file was not given: the value stays absent
        source.join = &table->second;
    }
    for (const auto& [from, to] : cell.values) source.values.emplace(lowered(from.toStdString()), to.toStdString());
    if (cell.otherwise) source.otherwise = cell.otherwise->toStdString();
    for (const QString& blank : cell.blankValues) source.blanks.push_back(lowered(blank.toStdString()));
    m_sources.push_back(std::move(source));
    return {};
}

Status RowMapper::checkRequired() const {
    const CanonicalFile& file = canonicalFile(m_kind);
    QStringList missing;
    for (std::size_t c = 0; c < file.columns.size(); ++c) {
        const bool there = std::any_of(m_sources.begin(), m_sources.end(),
                                       [&](const Source& s) { return s.target == static_cast<int>(c); });
        if (file.columns[c].required && !there) missing << file.columns[c].name.toString();
    }
    if (missing.isEmpty()) return {};
    return fail(
        ErrorCode::Unreadable,
        missing.size() == 1
            ? tr("%1, line 1: the column “%2” is missing.").arg(m_fileName, missing[0])
            : tr("%1, line 1: the columns %2 are missing.").arg(m_fileName, missing.join(QStringLiteral(", "))));
}

std::string_view RowMapper::keep(std::string text) {
    if (m_keptCount == m_kept.size()) m_kept.emplace_back();
    m_kept[m_keptCount] = std::move(text);
    return m_kept[m_keptCount++];
}

// With a blank part the punctuation that led to it goes too: "{product}, {account}" without an account is the product.
std::string_view RowMapper::fillPattern(const std::vector<Part>& pattern, std::span<const std::string_view> fields) {
    constexpr std::string_view joints = " ,;:-/";
    std::string text;
    bool anyBlank = false;
    for (const Part& part : pattern) {
        const std::string_view value =
            part.column < 0 ? std::string_view(part.text) : trimmed(fields[static_cast<std::size_t>(part.column)]);
        anyBlank |= value.empty();
        text += value;
    }
    if (anyBlank) {
        text.erase(0, text.find_first_not_of(joints));
        text.erase(text.find_last_not_of(joints) + 1);
    }
    return keep(std::move(text));
}

std::string_view RowMapper::evaluate(const Source& source, std::span<const std::string_view> fields) {
    std::string_view value;
    if (source.column >= 0) {
        value = trimmed(fields[static_cast<std::size_t>(source.column)]);
    } else if (!source.pattern.empty()) {
        value = fillPattern(source.pattern, fields);
    } else {
        value = source.constant;
    }
    if (value.empty() || source.column < 0) return value;
    if (!source.values.empty() || source.otherwise || !source.blanks.empty() || source.join) {
        std::string key = lowered(value);
        if (std::find(source.blanks.begin(), source.blanks.end(), key) != source.blanks.end()) return {};
        if (const auto mapped = source.values.find(key); mapped != source.values.end()) {
            value = mapped->second;
            key = lowered(value);
        } else if (source.otherwise) {
            value = *source.otherwise;
            key = lowered(value);
        }
        if (source.join) {
            const auto joined = source.join->find(key);
            return joined == source.join->end() ? std::string_view() : std::string_view(joined->second);
        }
    }
    return value;
}

bool RowMapper::map(std::span<const std::string_view> fields, CanonicalRow& row) {
    for (const Filter& filter : m_filters) {
        const std::string value = lowered(fields[static_cast<std::size_t>(filter.column)]);
        const bool listed = std::find(filter.values.begin(), filter.values.end(), value) != filter.values.end();
        if (listed != filter.keep) return false;
    }
    m_keptCount = 0;
    m_kept.reserve(m_sources.size()); // what is kept must not move while the row is read
    for (const Source& source : m_sources) {
        auto& value = row.values[static_cast<std::size_t>(source.target)];
        value = source.isPlain() ? trimmed(fields[static_cast<std::size_t>(source.column)]) : evaluate(source, fields);
        if (source.fused) value = withoutFuse(value);
    }
    return true;
}

QString RowMapper::columnName(int canonicalColumn) const {
    if (canonicalColumn < 0) return {};
    const QString& name = m_names[static_cast<std::size_t>(canonicalColumn)];
    return name.isEmpty() ? canonicalFile(m_kind).columns[static_cast<std::size_t>(canonicalColumn)].name.toString()
                          : name;
}

} // namespace chalktalk::io
