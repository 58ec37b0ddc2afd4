#include "app/import/import_export.h"

#include "app/import/import_run.h"
#include "io/csv_writer.h"
#include "store/backups/automatic_backup.h"
#include "store/database.h"

#include <array>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace chalktalk::app {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Import", text); }

Status unwritable(const QString& path) {
    return fail(ErrorCode::Unreadable, tr("%1 can't be written.").arg(QDir::toNativeSeparators(path)));
}

// Only its owner may read what was cut out of an export.
bool openPrivately(QSaveFile& file) {
    return file.open(QIODevice::WriteOnly) && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

// Whatever the import brings, one can go back to how it was.
Status backUpFirst(store::Database& database, const Clock& clock, const ProgressFn& progress, std::stop_token stop) {
    store::BackupWish wish;
    wish.reason = store::BackupReason::Import;
    wish.watch.stop = std::move(stop);
    if (progress)
        wish.watch.progress = [&](int percent) {
            progress({tr("Backing up first"), percent, 100, ImportProgress::noRows});
        };
    const auto made = store::makeBackup(database, wish, clock);
    if (made) return {};
    if (made.error().code == ErrorCode::Cancelled) return tl::unexpected<Error>(made.error());
    return fail(
        made.error().code,
        tr("The backup before the import could not be made, so nothing was imported. %1").arg(made.error().message),
        made.error().detail);
}

} // namespace

Result<ImportReport> importExport(store::Database& database, const ImportRequest& request, const Clock& clock,
                                  const ProgressFn& progress, std::stop_token stop) {
    auto plan = planImport(request.paths, request.preset, request.mappingFile);
    if (!plan) return tl::unexpected<Error>(plan.error());
    auto settings = store::loadSettings(database);
    if (!settings) return tl::unexpected<Error>(settings.error());
    if (auto kept = backUpFirst(database, clock, progress, stop); !kept) return tl::unexpected<Error>(kept.error());
    return ImportRun(database, request, std::move(*plan), std::move(*settings), clock, progress, std::move(stop)).run();
}

Status saveRejects(const std::vector<Reject>& rejects, const QString& path) {
    QSaveFile file(path);
    if (!openPrivately(file)) return unwritable(path);
    file.write("file,line,column,text,reason\n");
    for (const Reject& reject : rejects) {
        const std::array cells{io::csvText(reject.file), QByteArray::number(reject.line), io::csvText(reject.column),
                               io::csvText(reject.text), io::csvText(reject.reason)};
        file.write(io::csvRow(cells));
    }
    if (!file.commit()) return unwritable(path);
    return {};
}

Status saveRejectedRows(const ImportPlan& plan, const std::map<QString, std::set<qint64>>& linesByName,
                        const QString& folder) {
    if (!QDir().mkpath(folder)) return unwritable(folder);
    QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    for (const PlannedFile& planned : plan.files) {
        const auto lines = linesByName.find(planned.name);
        if (lines == linesByName.end()) continue;
        auto table = io::TableFile::open(planned.path, plan.format());
        if (!table) return tl::unexpected<Error>(table.error());
        QSaveFile file(QDir(folder).filePath(planned.name));
        if (!openPrivately(file)) return unwritable(file.fileName());
        std::vector<QByteArray> cells;
        for (const QString& column : table->header()) cells.push_back(io::csvExact(column));
        file.write(io::csvRow(cells));
        while (table->next()) {
            if (!lines->second.contains(table->line()) || table->issue()) continue;
            cells.clear();
            for (const auto field : table->fields())
                cells.push_back(io::csvExact(QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size()))));
            file.write(io::csvRow(cells));
        }
        if (!file.commit()) return unwritable(file.fileName());
    }
    return {};
}

} // namespace chalktalk::app
