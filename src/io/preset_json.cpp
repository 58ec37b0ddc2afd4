#include "io/preset_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <QCoreApplication>
#include <set>

namespace chalktalk::io {

namespace {

using Json = nlohmann::json;

QString tr(const char* text) { return QCoreApplication::translate("Import", text); }
QString toQString(const std::string& text) { return QString::fromStdString(text); }

// Walks the document with the path of where it is, and keeps the first thing that is wrong.
class Reader {
  public:
    explicit Reader(QString where) : m_where(std::move(where)) {}

    Result<Preset> read(const QByteArray& bytes) {
        constexpr qsizetype most = 1024 * 1024;
        if (bytes.size() > most) return failed({}, tr("it is larger than 1 MB"));
        Json json;
        try {
            const auto limitDepth = [](int depth, Json::parse_event_t, Json&) {
                if (depth > 16) throw std::length_error("depth");
                return true;
            };
            json = Json::parse(bytes.begin(), bytes.end(), limitDepth);
        } catch (const Json::parse_error& error) {
            return failed({}, tr("it is no JSON, at byte %1").arg(error.byte));
        } catch (const Json::out_of_range&) { // what the parser can't hold is no parse error
            return failed({}, tr("it holds a number that is too large"));
        } catch (const std::length_error&) {
            return failed({}, tr("it is nested too deeply"));
        }
        Preset preset;
        readPreset(json, preset);
        if (m_error) return tl::unexpected<Error>(*m_error);
        return preset;
    }

  private:
    [[nodiscard]] tl::unexpected<Error> failed(const QString& path, const QString& why) const {
        return fail(ErrorCode::Unreadable,
                    path.isEmpty() ? tr("The mapping %1 can't be used: %2.").arg(m_where, why)
                                   : tr("The mapping %1 can't be used: at %2, %3.").arg(m_where, path, why));
    }
    void wrong(const QString& path, const QString& why) {
        if (!m_error) m_error = failed(path, why).value();
    }

    bool isObject(const Json& json, const QString& path, const std::set<std::string>& keys) {
        if (!json.is_object()) {
            wrong(path, tr("an object in braces is expected"));
            return false;
        }
        for (const auto& [key, value] : json.items()) {
            if (!keys.contains(key)) wrong(path, tr("“%1” is not known").arg(toQString(key)));
        }
        return !m_error;
    }
    QString text(const Json& json, const QString& path) {
        if (json.is_string()) return toQString(json.get<std::string>());
        wrong(path, tr("a text in quotes is expected"));
        return {};
    }
    void text(const Json& object, const char* key, const QString& path, QString& out) {
        if (object.contains(key)) out = text(object[key], path + u'.' + QLatin1StringView(key));
    }
    bool flag(const Json& object, const char* key, const QString& path) {
        if (!object.contains(key)) return false;
        if (object[key].is_boolean()) return object[key].get<bool>();
        wrong(path + u'.' + QLatin1StringView(key), tr("true or false is expected"));
        return false;
    }
    std::vector<QString> texts(const Json& object, const char* key, const QString& path) {
        std::vector<QString> list;
        if (!object.contains(key)) return list;
        const QString here = path + u'.' + QLatin1StringView(key);
        if (!object[key].is_array()) wrong(here, tr("a list in brackets is expected"));
        for (const auto& item : object[key]) list.push_back(text(item, here));
        return list;
    }

    void readPreset(const Json& json, Preset& preset);
    void readStyle(const Json& json, Preset& preset);
    FileRule readFile(const Json& json, const QString& path);
    Emission readEmission(const Json& json, const QString& path);
    Cell readCell(const Json& json, const QString& path);
    RowFilter readFilter(const Json& json, const QString& path);

    QString m_where;
    std::optional<Error> m_error;
};

void Reader::readPreset(const Json& json, Preset& preset) {
    if (!isObject(json, {},
                  {"id", "name", "description", "source", "reportingCurrency", "dates", "decimal", "delimiter",
                   "canonical", "files"}))
        return;
    text(json, "id", {}, preset.id);
    text(json, "name", {}, preset.name);
    text(json, "description", {}, preset.description);
    text(json, "source", {}, preset.source);
    text(json, "reportingCurrency", {}, preset.reportingCurrency);
    preset.canonical = flag(json, "canonical", {});
    readStyle(json, preset);
    if (preset.id.isEmpty()) wrong(QStringLiteral("id"), tr("an id is needed"));
    if (preset.source.isEmpty()) preset.source = preset.id;
    if (preset.name.isEmpty()) preset.name = preset.id;
    if (!json.contains("files")) {
        if (!preset.canonical) wrong(QStringLiteral("files"), tr("a list of files is needed"));
        return;
    }
    if (!json["files"].is_array()) return wrong(QStringLiteral("files"), tr("a list in brackets is expected"));
    for (std::size_t i = 0; i < json["files"].size() && !m_error; ++i)
        preset.files.push_back(readFile(json["files"][i], QStringLiteral("files[%1]").arg(i)));
}

void Reader::readStyle(const Json& json, Preset& preset) {
    QString dates, decimal, delimiter;
    text(json, "dates", {}, dates);
    text(json, "decimal", {}, decimal);
    text(json, "delimiter", {}, delimiter);
    if (dates.isEmpty() || dates == u"iso")
        preset.dateOrder = DateOrder::Iso;
    else if (dates == u"ymd")
        preset.dateOrder = DateOrder::YearMonthDay;
    else if (dates == u"dmy")
        preset.dateOrder = DateOrder::DayMonthYear;
    else if (dates == u"mdy")
        preset.dateOrder = DateOrder::MonthDayYear;
    else
        wrong(QStringLiteral("dates"), tr("one of iso, ymd, dmy, mdy is expected"));
    if (!decimal.isEmpty() && decimal != u"." && decimal != u",")
        wrong(QStringLiteral("decimal"), tr("a point or a comma is expected"));
    else if (!decimal.isEmpty())
        preset.decimalPoint = decimal[0].unicode();
    if (delimiter.size() > 1 || (!delimiter.isEmpty() && !QStringLiteral(",;\t|").contains(delimiter)))
        wrong(QStringLiteral("delimiter"), tr("one of , ; | or a tab is expected"));
    else if (!delimiter.isEmpty())
        preset.delimiter = delimiter[0].unicode();
}

FileRule Reader::readFile(const Json& json, const QString& path) {
    FileRule rule;
    if (!isObject(json, path, {"id", "names", "headers", "required", "rows"})) return rule;
    text(json, "id", path, rule.id);
    rule.names = texts(json, "names", path);
    rule.headers = texts(json, "headers", path);
    rule.required = flag(json, "required", path);
    if (rule.id.isEmpty()) wrong(path, tr("an id is needed"));
    if (rule.names.empty() && rule.headers.empty()) wrong(path, tr("names or headers are needed to recognise it"));
    if (!json.contains("rows")) return rule;
    if (!json["rows"].is_array()) wrong(path + QStringLiteral(".rows"), tr("a list in brackets is expected"));
    for (std::size_t i = 0; i < json["rows"].size() && !m_error; ++i)
        rule.emits.push_back(readEmission(json["rows"][i], QStringLiteral("%1.rows[%2]").arg(path).arg(i)));
    return rule;
}

Emission Reader::readEmission(const Json& json, const QString& path) {
    Emission emission;
    if (!isObject(json, path, {"kind", "columns", "only", "except"})) return emission;
    QString kind;
    text(json, "kind", path, kind);
    const CanonicalFile* file = canonicalFile(QString(kind + QStringLiteral(".csv")));
    if (!file) {
        wrong(path + QStringLiteral(".kind"), tr("“%1” is not a canonical file").arg(kind));
        return emission;
    }
    emission.kind = file->kind;
    if (!json.contains("columns") || !json["columns"].is_object()) {
        wrong(path + QStringLiteral(".columns"), tr("an object in braces is expected"));
        return emission;
    }
    for (const auto& [name, cell] : json["columns"].items()) {
        const QString here = path + QStringLiteral(".columns.") + toQString(name);
        if (file->column(toQString(name)) < 0) wrong(here, tr("%1 has no such column").arg(kind));
        emission.cells.emplace(toQString(name), readCell(cell, here));
    }
    for (const auto& column : file->columns) {
        if (column.required && !emission.cells.contains(column.name.toString()))
            wrong(path + QStringLiteral(".columns"), tr("the column %1 is needed").arg(column.name));
    }
    for (const bool keep : {true, false}) {
        const char* const key = keep ? "only" : "except";
        if (!json.contains(key)) continue;
        emission.filters.push_back(readFilter(json[key], path + u'.' + QLatin1StringView(key)));
        emission.filters.back().keep = keep;
    }
    return emission;
}

RowFilter Reader::readFilter(const Json& json, const QString& path) {
    RowFilter filter;
    if (!isObject(json, path, {"column", "values"})) return filter;
    text(json, "column", path, filter.column);
    filter.values = texts(json, "values", path);
    if (filter.column.isEmpty() || filter.values.empty()) wrong(path, tr("a column and values are needed"));
    return filter;
}

Cell Reader::readCell(const Json& json, const QString& path) {
    Cell cell;
    if (json.is_string()) {
        cell.column = toQString(json.get<std::string>());
        return cell;
    }
    if (!isObject(json, path,
                  {"column", "constant", "pattern", "join", "values", "otherwise", "blankValues", "optional"}))
        return cell;
    text(json, "column", path, cell.column);
    text(json, "pattern", path, cell.pattern);
    if (json.contains("constant")) cell.constant = text(json["constant"], path + QStringLiteral(".constant"));
    if (json.contains("otherwise")) cell.otherwise = text(json["otherwise"], path + QStringLiteral(".otherwise"));
    cell.blankValues = texts(json, "blankValues", path);
    cell.optional = flag(json, "optional", path);
    const int ways = (cell.column.isEmpty() ? 0 : 1) + (cell.constant ? 1 : 0) + (cell.pattern.isEmpty() ? 0 : 1);
    if (ways != 1) wrong(path, tr("exactly one of column, constant and pattern is needed"));
    if (json.contains("values")) {
        const QString here = path + QStringLiteral(".values");
        if (!json["values"].is_object()) wrong(here, tr("an object in braces is expected"));
        for (const auto& [from, to] : json["values"].items()) cell.values.emplace(toQString(from), text(to, here));
    }
    if (json.contains("join")) {
        const QString here = path + QStringLiteral(".join");
        if (!isObject(json["join"], here, {"file", "key", "value"})) return cell;
        cell.join.emplace();
        text(json["join"], "file", here, cell.join->file);
        text(json["join"], "key", here, cell.join->key);
        text(json["join"], "value", here, cell.join->value);
        if (cell.join->file.isEmpty() || cell.join->key.isEmpty() || cell.join->value.isEmpty())
            wrong(here, tr("file, key and value are needed"));
    }
    return cell;
}

} // namespace

Result<Preset> presetFromJson(const QByteArray& json, const QString& where) {
    auto preset = Reader(where).read(json);
    if (!preset) return preset;
    for (const FileRule& rule : preset->files) { // a join must name a file of the same preset
        for (const Emission& emission : rule.emits) {
            for (const auto& [name, cell] : emission.cells) {
                const auto& join = cell.join; // clang 14 binds no part of a pair
                const auto known = [&join](const FileRule& other) { return join && other.id == join->file; };
                if (cell.join && std::none_of(preset->files.begin(), preset->files.end(), known))
                    return fail(ErrorCode::Unreadable, tr("The mapping %1 can't be used: %2 joins a file “%3” that it "
                                                          "does not name.")
                                                           .arg(where, name, cell.join->file));
            }
        }
    }
    return preset;
}

} // namespace chalktalk::io
