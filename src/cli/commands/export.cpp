#include "app/export/export_store.h"
#include "app/privacy/sealed_file.h"
#include "cli/command.h"
#include "cli/open_store.h"
#include "cli/output.h"
#include "cli/password_input.h"
#include "store/database.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

namespace chalktalk::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

int exportOne(const Context& context, const QString& wanted, const QString& file) {
    const auto asked = findAsked(context, wanted);
    if (!asked) return refuse(asked.error());
    auto database = openToWrite(context, false); // the audit trail notes it
    if (!database) return refuse(database.error());
    const Status done = app::exportPerson(**database, asked->person, file, asked->who, context.clock, context.stop);
    if (!done) return refuse(done.error());
    print(Texts::tr("The record of %1 was written to %2\n").arg(asked->name, file).toUtf8());
    return Done;
}

int exportSealed(const Context& context, const QString& wanted, const QString& file, const QString& passwordFile) {
    app::SealRequest request{file, {}, {}};
    if (!wanted.isEmpty()) {
        const auto asked = findAsked(context, wanted);
        if (!asked) return refuse(asked.error());
        request.about = asked->person, request.who = asked->who;
    } else if (!context.as.isEmpty()) {
        return wrongUse(Texts::tr("An export holds everybody's records: leave --as away, or export one --person."));
    }
    if (QFile::exists(file))
        return refuse({ErrorCode::Conflict, Texts::tr("There is a file %1 already.").arg(file), {}});
    auto database = openToWrite(context, false); // the audit trail notes it
    if (!database) return refuse(database.error());
    const auto password = askPassword(passwordFile, Asking::Twice, context);
    if (!password) return refuse(password.error());
    const Status done = app::sealInto(**database, request, *password, context.clock, {}, context.stop);
    if (!done) return refuse(done.error());
    print(Texts::tr("Sealed into %1. It opens with this password only, and nobody can recover it: send it another way "
                    "than the file.\n")
              .arg(file)
              .toUtf8());
    return Done;
}

int exportAll(const Context& context, const QString& folder) {
    if (!context.as.isEmpty())
        return wrongUse(Texts::tr("An export holds everybody's records: leave --as away, or export one --person."));
    auto database = openToWrite(context, false); // the audit trail notes it
    if (!database) return refuse(database.error());
    const auto report = app::exportStore(**database, folder, {}, context.clock, context.stop);
    if (!report) return refuse(report.error());
    if (report->inReportingCurrency > 0)
        complain(
            Texts::tr("%n amounts stand in the reporting currency: with today's rates their own would be converted "
                      "to other amounts than those that are stored.",
                      nullptr, static_cast<int>(report->inReportingCurrency)));
    Table table({QStringLiteral("file"), QStringLiteral("rows")});
    for (const app::ExportedFile& file : report->files)
        table.add({file.name, file.name.endsWith(u".csv") ? Cell(file.rows) : Cell()});
    print(table.render(context.format));
    return Done;
}

int run(const Context& context, const QCommandLineParser& arguments) {
    const QStringList words = arguments.positionalArguments();
    const QString person = arguments.value(QStringLiteral("person"));
    const QString passwordFile = arguments.value(QStringLiteral("password-file"));
    if (arguments.isSet(QStringLiteral("sealed"))) {
        const QString file = arguments.value(QStringLiteral("sealed"));
        if (file.isEmpty() || !words.isEmpty()) return wrongUse(Texts::tr("Say where to: export --sealed FILE."));
        return exportSealed(context, person, file, passwordFile);
    }
    if (!passwordFile.isEmpty()) return wrongUse(Texts::tr("--password-file goes with --sealed FILE."));
    if (words.isEmpty() || words[0].isEmpty())
        return wrongUse(person.isEmpty() ? Texts::tr("Say where to: export FOLDER.")
                                         : Texts::tr("Say where to: export --person P FILE."));
    return person.isEmpty() ? exportAll(context, words[0]) : exportOne(context, person, words[0]);
}

int runOpen(const Context& context, const QCommandLineParser& arguments) {
    const QStringList words = arguments.positionalArguments();
    if (words.size() != 2 || words[1].isEmpty()) return wrongUse(Texts::tr("Say what and where to: open FILE TO."));
    if (!QFile::exists(words[0]))
        return refuse({ErrorCode::Unreadable, Texts::tr("There is no file %1.").arg(words[0]), {}});
    if (QFile::exists(words[1]))
        return refuse({ErrorCode::Conflict, Texts::tr("There is a file %1 already.").arg(words[1]), {}});
    const auto password = askPassword(arguments.value(QStringLiteral("password-file")), Asking::Once, context);
    if (!password) return refuse(password.error());
    const auto kind = app::openSealed(words[0], words[1], *password, {}, context.stop);
    if (!kind) return refuse(kind.error());
    print((*kind == io::SealedKind::Store
               ? Texts::tr("%1 is a store: use it with --store, or put it in your store's place with \"restore\".\n")
               : Texts::tr("%1 is one person's record, as JSON.\n"))
              .arg(words[1])
              .toUtf8());
    return Done;
}

} // namespace

Command exportCommand() {
    return {
        QStringLiteral("export"),
        QStringLiteral("FOLDER | --person P FILE | [--person P] --sealed FILE"),
        Texts::tr("Everything as canonical CSV plus coaching.json; or one person's whole record as JSON; or the store "
                  "or that record, sealed with a password."),
        QStringLiteral("chalktalk-cli export ./chalktalk-export"),
        1,
        {{QStringLiteral("person"),
          Texts::tr("Only this person's record, private notes about them included; with --as somebody else, of "
                    "those only the latter's own."),
          QStringLiteral("P")},
         {QStringLiteral("sealed"),
          Texts::tr("Into one file that opens with a password only, for carrying elsewhere: the whole store, or with "
                    "--person that record."),
          QStringLiteral("FILE")},
         passwordFileOption()},
        run};
}

Command openCommand() {
    return {QStringLiteral("open"),
            QStringLiteral("FILE TO"),
            Texts::tr("Opens a sealed file with its password and writes what is in it to TO."),
            QStringLiteral("chalktalk-cli open ~/ana.sealed ~/ana.json"),
            2,
            {passwordFileOption()},
            runOpen};
}

} // namespace chalktalk::cli
