#include "app/import/import_export.h"
#include "app/sample/sample_store.h"
#include "cli/command.h"
#include "cli/commands/import_calendar.h"
#include "cli/open_store.h"
#include "cli/output.h"
#include "store/database.h"

#include <cstdio>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

namespace chalktalk::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

void showProgress(const app::ImportProgress& progress) {
    const int percent = progress.bytesTotal > 0 ? static_cast<int>(100 * progress.bytesDone / progress.bytesTotal) : 0;
    std::fprintf(stderr, "\r\033[K%3d %%  %s", percent, progress.file.toUtf8().constData());
    std::fflush(stderr);
}

// The rejected rows and the notes go to standard error; the files' counts are the result.
void showRemarks(const app::ImportReport& report) {
    constexpr std::size_t most = 20;
    for (const QString& note : report.notes) complain(note);
    for (std::size_t i = 0; i < report.rejects.size() && i < most; ++i) {
        const app::Reject& reject = report.rejects[i];
        const QString column = reject.column.isEmpty() ? QString() : QStringLiteral(", ") + reject.column;
        complain(QStringLiteral("%1:%2%3: %4 [%5]")
                     .arg(reject.file)
                     .arg(reject.line)
                     .arg(column, reject.reason, reject.text));
    }
    if (report.rejected > static_cast<qint64>(most)) {
        complain(Texts::tr("and %1 more rejected rows; --rejects FILE saves the first %2 of all.")
                     .arg(report.rejected - static_cast<qint64>(most))
                     .arg(report.rejects.size()));
    }
}

int run(const Context& context, const QCommandLineParser& arguments) {
    app::ImportRequest request;
    request.paths = arguments.positionalArguments();
    if (request.paths.isEmpty()) return wrongUse(Texts::tr("Say what to import: one or more files or a folder."));
    const QString whose = arguments.value(QStringLiteral("calendar-of"));
    if (areCalendars(request.paths)) return importCalendars(context, request.paths, whose);
    if (!whose.isEmpty()) return wrongUse(Texts::tr("--calendar-of goes with calendar files (.ics) only."));
    request.preset = arguments.value(QStringLiteral("preset"));
    request.mappingFile = arguments.value(QStringLiteral("mapping"));
    request.source = arguments.value(QStringLiteral("source"));
    request.strict = arguments.isSet(QStringLiteral("strict"));
    request.rejectsFile = arguments.value(QStringLiteral("rejects"));
    if (const QString text = arguments.value(QStringLiteral("exported-on")); !text.isEmpty()) {
        request.exportedOn = dayFromIso(text);
        if (!request.exportedOn) return wrongUse(Texts::tr("\"%1\" is no day: write it as YYYY-MM-DD.").arg(text));
    }
    const bool wasThere = QFile::exists(context.storePath);
    auto database = openToWrite(context, true);
    if (!database) return refuse(database.error());
    const auto report =
        app::importExport(**database, request, context.clock,
                          context.showProgress ? app::ProgressFn(showProgress) : app::ProgressFn(), context.stop);
    if (context.showProgress) std::fprintf(stderr, "\r\033[K");
    if (!report) {
        database->reset();
        // A store that was only made for this import is not left behind empty.
        if (!wasThere) app::removeIfEmptyStore(context.storePath);
        return refuse(report.error());
    }
    Table table({QStringLiteral("file"), QStringLiteral("read_as"), QStringLiteral("rows"), QStringLiteral("new"),
                 QStringLiteral("changed"), QStringLiteral("same"), QStringLiteral("rejected")});
    for (const app::ImportedFileReport& file : report->files) {
        const QString readAs = file.recognisedAs.isEmpty() ? Texts::tr("not recognised") : file.recognisedAs;
        table.add({file.file, readAs, file.read, file.added, file.changed, file.same, file.rejected});
        if (!file.unknownColumns.isEmpty()) {
            complain(Texts::tr("%1: columns that were ignored: %2")
                         .arg(file.file, file.unknownColumns.join(QStringLiteral(", "))));
        }
    }
    print(table.render(context.format));
    showRemarks(*report);
    return report->rejected > 0 ? Findings : Done;
}

} // namespace

Command importCommand() {
    return {QStringLiteral("import"),
            QStringLiteral("PATH…"),
            Texts::tr("Reads exports: files or folders. Importing the same again changes nothing."),
            QStringLiteral("chalktalk-cli import --preset maven-crm ~/Downloads/crm_export"),
            -1,
            {{QStringLiteral("preset"), Texts::tr("How the export is laid out: canonical, maven-crm …"),
              QStringLiteral("P")},
             {QStringLiteral("mapping"), Texts::tr("A mapping of your own (JSON) instead of a preset."),
              QStringLiteral("FILE")},
             {QStringLiteral("source"), Texts::tr("Keeps two systems' ids apart; the preset's name unless given."),
              QStringLiteral("NAME")},
             {QStringLiteral("exported-on"), Texts::tr("The day the export was made."), QStringLiteral("D")},
             {QStringLiteral("strict"), Texts::tr("Import nothing when one row is bad.")},
             {QStringLiteral("rejects"), Texts::tr("Save the rejected rows as CSV."), QStringLiteral("FILE")},
             {QStringLiteral("calendar-of"),
              Texts::tr("Whose calendar it is, with .ics files: import --calendar-of \"Mia Manager\" week.ics"),
              QStringLiteral("PERSON")}},
            run};
}

} // namespace chalktalk::cli
