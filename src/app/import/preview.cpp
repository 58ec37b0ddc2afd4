#include "app/import/preview.h"

#include "app/import/file_plan.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace chalktalk::app {

namespace {

constexpr int previewRows = 20;

QString tr(const char* text) { return QCoreApplication::translate("Import", text); }
QString toQString(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

// Which canonical columns a column of the file becomes, and those that have no column of the file.
std::vector<ColumnMapping> mappingOf(const PlannedFile& file, const QStringList& header) {
    std::vector<ColumnMapping> mapping;
    for (const QString& column : header) {
        QStringList targets;
        for (const PlannedPart& part : file.parts) {
            const auto& canonical = io::canonicalFile(part.kind);
            if (!part.emission) {
                if (canonical.column(column) >= 0) targets << canonical.name.toString() + u'.' + column;
                continue;
            }
            for (const auto& [target, cell] : part.emission->cells) {
                const bool direct = cell.column.compare(column, Qt::CaseInsensitive) == 0;
                const bool inPattern = cell.pattern.contains(u'{' + column + u'}', Qt::CaseInsensitive);
                if (direct || inPattern) targets << canonical.name.toString() + u'.' + target;
            }
        }
        targets.removeDuplicates();
        mapping.push_back({column, targets.join(QStringLiteral(", "))});
    }
    return mapping;
}

FilePreview previewOf(const ImportPlan& plan, const PlannedFile& file) {
    FilePreview preview;
    preview.file = file.name;
    preview.path = file.path;
    preview.bytes = QFileInfo(file.path).size();
    QStringList kinds;
    for (const PlannedPart& part : file.parts) kinds << io::canonicalFile(part.kind).name.toString();
    kinds.removeDuplicates();
    if (kinds.isEmpty() && file.rule) kinds << file.rule->id;
    preview.recognisedAs = kinds.join(QStringLiteral(", "));
    auto table = io::TableFile::open(file.path, plan.format());
    if (!table) {
        preview.problems << table.error().message;
        return preview;
    }
    preview.header = table->header();
    preview.mapping = mappingOf(file, preview.header);
    for (const PlannedPart& part : file.parts) { // joins play no part in whether the columns are there
        if (const auto mapper = plan.mapper(file, part, preview.header, {}); !mapper)
            preview.problems << mapper.error().message;
    }
    while (preview.rows.size() < previewRows && table->next()) {
        if (table->issue()) continue;
        QStringList row;
        for (const auto field : table->fields()) row << toQString(field.substr(0, 400));
        preview.rows.push_back(std::move(row));
    }
    preview.encoding = table->isUtf16()             ? QStringLiteral("UTF-16")
                       : table->recodedFields() > 0 ? QStringLiteral("Windows-1252")
                                                    : QStringLiteral("UTF-8");
    preview.problems.removeDuplicates();
    return preview;
}

} // namespace

Result<ImportPreview> previewImport(const QStringList& paths, const QString& preset, const QString& mappingFile) {
    const auto plan = planImport(paths, preset, mappingFile);
    if (!plan) return tl::unexpected<Error>(plan.error());
    ImportPreview preview;
    preview.preset = plan->preset->id;
    preview.presetName = plan->preset->name;
    for (const PlannedFile& file : plan->files) {
        preview.files.push_back(previewOf(*plan, file));
        preview.problems << preview.files.back().problems;
    }
    for (const PlannedFile& file : plan->unrecognised) {
        preview.files.push_back(previewOf(*plan, file));
        preview.files.back().recognisedAs.clear();
        preview.files.back().mapping.clear();
        preview.files.back().problems = {tr("Not recognised: it won't be read.")};
    }
    if (!plan->missing.isEmpty())
        preview.problems << tr("The file %1 is needed.").arg(plan->missing.join(QStringLiteral(", ")));
    return preview;
}

} // namespace chalktalk::app
