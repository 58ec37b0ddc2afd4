#include "app/import/file_plan.h"

#include <algorithm>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <set>

namespace chalktalk::app {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Import", text); }

struct Candidate {
    QString path, name;
    bool explicitly = false; // given itself, not found in a folder
};

Result<std::vector<Candidate>> candidates(const QStringList& paths) {
    std::vector<Candidate> found;
    std::set<QString> seen;
    for (const QString& path : paths) {
        const QFileInfo info(path);
        const QString shown = QDir::toNativeSeparators(path);
        if (!info.exists()) return fail(ErrorCode::NotFound, tr("There is no file or folder %1.").arg(shown));
        if (info.isDir()) {
            const auto names = QDir(path).entryInfoList({QStringLiteral("*.csv"), QStringLiteral("*.tsv")},
                                                        QDir::Files | QDir::System, QDir::Name);
            if (names.isEmpty() && paths.size() == 1)
                return fail(ErrorCode::Unreadable, tr("The folder %1 holds no CSV files.").arg(shown));
            for (const QFileInfo& file : names) {
                if (seen.insert(file.absoluteFilePath()).second)
                    found.push_back({file.absoluteFilePath(), file.fileName(), false});
            }
        } else if (seen.insert(info.absoluteFilePath()).second) {
            found.push_back({info.absoluteFilePath(), info.fileName(), true});
        }
    }
    for (const Candidate& file : found) { // none is left out because it can't be read
        if (const auto opened = io::ByteSource::open(file.path); !opened) return tl::unexpected<Error>(opened.error());
    }
    if (found.empty()) return fail(ErrorCode::Unreadable, tr("There are no CSV files to import."));
    return found;
}

bool nameFits(const io::FileRule& rule, const QString& name) {
    return std::any_of(rule.names.begin(), rule.names.end(), [&](const QString& pattern) {
        const auto regex = QRegularExpression::wildcardToRegularExpression(pattern);
        return QRegularExpression(regex, QRegularExpression::CaseInsensitiveOption).match(name).hasMatch();
    });
}

bool hasColumns(const QStringList& header, const std::vector<QString>& wanted) {
    return std::all_of(wanted.begin(), wanted.end(),
                       [&](const QString& column) { return header.contains(column, Qt::CaseInsensitive); });
}

int requiredColumns(const io::CanonicalFile& file, const QStringList& header) { // -1 when one is missing
    int count = 0;
    for (const auto& column : file.columns) {
        if (!column.required) continue;
        if (!header.contains(column.name)) return -1;
        ++count;
    }
    return count;
}

// The canonical file that a header belongs to, when its required columns leave no doubt.
const io::CanonicalFile* byHeader(const QStringList& header) {
    const io::CanonicalFile* best = nullptr;
    int most = 1;
    for (const auto& file : io::canonicalFiles()) {
        const int count = requiredColumns(file, header);
        if (count > most) best = &file, most = count;
    }
    return best;
}

// The header; an unreadable file has none, and says why when it is read in earnest.
QStringList headerOf(const QString& path, const io::Preset& preset) {
    const auto table =
        io::TableFile::open(path, {static_cast<char>(preset.canonical ? u',' : preset.delimiter), !preset.canonical});
    return table ? table->header() : QStringList();
}

void recogniseCanonical(const Candidate& file, const QStringList& header, ImportPlan& plan) {
    const auto* canonical = io::canonicalFile(QStringView(file.name));
    if (!canonical && file.explicitly) canonical = byHeader(header);
    if (canonical)
        plan.files.push_back({file.path, file.name, nullptr, {{canonical->kind, nullptr}}});
    else
        plan.unrecognised.push_back({file.path, file.name, nullptr, {}});
}

void recogniseMapped(const Candidate& file, const QStringList& header, ImportPlan& plan) {
    const io::FileRule* best = nullptr;
    int bestScore = 0;
    for (const io::FileRule& rule : plan.preset->files) {
        const bool columns = !rule.headers.empty() && hasColumns(header, rule.headers);
        const int score = (columns ? 2 : 0) + (nameFits(rule, file.name) ? 1 : 0);
        if (score > bestScore) best = &rule, bestScore = score;
    }
    if (!best) return plan.unrecognised.push_back({file.path, file.name, nullptr, {}});
    PlannedFile planned{file.path, file.name, best, {}};
    for (const io::Emission& emission : best->emits) planned.parts.push_back({emission.kind, &emission});
    plan.files.push_back(std::move(planned));
}

ImportPlan recognise(const std::vector<Candidate>& files, io::Preset preset) {
    ImportPlan plan;
    plan.preset = std::make_shared<const io::Preset>(std::move(preset));
    for (const Candidate& file : files) {
        const QStringList header = headerOf(file.path, *plan.preset);
        if (plan.preset->canonical)
            recogniseCanonical(file, header, plan);
        else
            recogniseMapped(file, header, plan);
    }
    for (const io::FileRule& rule : plan.preset->files) {
        const bool given = std::any_of(plan.files.begin(), plan.files.end(),
                                       [&](const PlannedFile& file) { return file.rule == &rule; });
        if (rule.required && !given) plan.missing << rule.names.front();
    }
    return plan;
}

// How many files fit in name or header and have all the columns that are needed.
int fitOf(const ImportPlan& plan) {
    if (!plan.missing.isEmpty()) return 0;
    int fit = 0;
    for (const PlannedFile& file : plan.files) {
        const QStringList header = headerOf(file.path, *plan.preset);
        if (file.rule)
            fit += hasColumns(header, file.rule->headers) ? 1 : 0;
        else
            fit += requiredColumns(io::canonicalFile(file.parts[0].kind), header) >= 0 ? 1 : 0;
    }
    return fit;
}

Result<ImportPlan> bestPlan(const std::vector<Candidate>& files) {
    std::optional<ImportPlan> best;
    int bestFit = -1;
    for (const io::PresetInfo& info : io::presets()) { // canonical comes first and wins when equal
        auto preset = io::presetById(info.id);
        if (!preset) return tl::unexpected<Error>(preset.error());
        ImportPlan plan = recognise(files, std::move(*preset));
        if (const int fit = plan.files.empty() ? -1 : fitOf(plan); fit > bestFit) {
            bestFit = fit;
            best = std::move(plan);
        }
    }
    if (!best)
        return fail(ErrorCode::Unreadable, tr("None of these files is recognised. Choose a preset or give a mapping."));
    return std::move(*best);
}

} // namespace

io::TableFile::Format ImportPlan::format() const {
    return {static_cast<char>(preset->canonical ? u',' : preset->delimiter), !preset->canonical};
}

io::FieldStyle ImportPlan::style() const {
    return {preset->dateOrder, static_cast<char>(preset->decimalPoint), !preset->canonical};
}

Result<io::RowMapper> ImportPlan::mapper(const PlannedFile& file, const PlannedPart& part, const QStringList& header,
                                         const io::JoinTables& joins) const {
    return part.emission ? io::RowMapper::mapped(*part.emission, joins, file.name, header)
                         : io::RowMapper::oneToOne(part.kind, file.name, header);
}

Result<io::JoinTables> ImportPlan::readJoins() const {
    io::JoinTables tables;
    for (const io::FileRule& rule : preset->files) {
        for (const io::Emission& emission : rule.emits) {
            for (const auto& [canonical, cell] : emission.cells) {
                if (!cell.join || tables.contains(io::joinName(*cell.join))) continue;
                for (const PlannedFile& file : files) {
                    if (!file.rule || file.rule->id != cell.join->file) continue;
                    auto table = io::TableFile::open(file.path, format());
                    if (!table) return tl::unexpected<Error>(table.error());
                    const auto key = table->header().indexOf(cell.join->key);
                    const auto value = table->header().indexOf(cell.join->value);
                    if (key < 0 || value < 0)
                        return fail(ErrorCode::Unreadable,
                                    tr("%1, line 1: the column “%2” is missing.")
                                        .arg(file.name, key < 0 ? cell.join->key : cell.join->value));
                    io::JoinTable& joined = tables[io::joinName(*cell.join)];
                    while (table->next()) {
                        if (table->issue()) continue;
                        const auto fields = table->fields();
                        joined[io::lowered(fields[static_cast<std::size_t>(key)])] =
                            io::trimmed(fields[static_cast<std::size_t>(value)]);
                    }
                }
            }
        }
    }
    return tables;
}

Result<ImportPlan> planImport(const QStringList& paths, const QString& preset, const QString& mappingFile) {
    const auto files = candidates(paths);
    if (!files) return tl::unexpected<Error>(files.error());
    if (mappingFile.isEmpty() && preset.isEmpty()) return bestPlan(*files);
    auto chosen = mappingFile.isEmpty() ? io::presetById(preset) : io::presetFromFile(mappingFile);
    if (!chosen) return tl::unexpected<Error>(chosen.error());
    ImportPlan plan = recognise(*files, std::move(*chosen));
    if (!plan.missing.isEmpty())
        return fail(
            ErrorCode::Invalid,
            tr("For “%1” the file %2 is needed.").arg(plan.preset->name, plan.missing.join(QStringLiteral(", "))));
    const auto given = std::find_if(files->begin(), files->end(), [&](const Candidate& c) {
        return c.explicitly && std::any_of(plan.unrecognised.begin(), plan.unrecognised.end(),
                                           [&](const PlannedFile& file) { return file.path == c.path; });
    });
    if (given != files->end())
        return fail(ErrorCode::Unreadable, tr("%1 is not recognised as a file of “%2”, neither by its name nor by its "
                                              "columns.")
                                               .arg(given->name, plan.preset->name));
    if (plan.files.empty())
        return fail(ErrorCode::Unreadable, tr("None of these files belongs to “%1”.").arg(plan.preset->name));
    return plan;
}

} // namespace chalktalk::app
