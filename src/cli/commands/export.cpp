#include "app/export/export_store.h"
#include "cli/command.h"
#include "cli/open_store.h"
#include "cli/output.h"
#include "store/database.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace chalktalk::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

int exportOne(const Context& context, const QString& wanted, const QString& file) {
    PersonId person;
    std::optional<PersonId> who;
    {
        const auto facts = loadFacts(context, {});
        if (!facts) return refuse(facts.error());
        const auto found = findPerson(*facts->ledger, wanted);
        if (!found) return refuse(found.error());
        if (!facts->visible[*found])
            return wrongUse(Texts::tr("%1 is not in the reporting line of %2.").arg(wanted, context.as));
        person = facts->ledger->person(*found).id;
        if (!context.as.isEmpty()) {
            const auto as = findPerson(*facts->ledger, context.as);
            if (!as) return refuse(as.error());
            who = facts->ledger->person(*as).id;
        }
    }
    auto database = openToWrite(context, false); // the audit trail notes it
    if (!database) return refuse(database.error());
    const Status done = app::exportPerson(**database, person, file, who, context.clock, context.stop);
    return done ? Done : refuse(done.error());
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
    if (words.isEmpty() || words[0].isEmpty())
        return wrongUse(person.isEmpty() ? Texts::tr("Say where to: export FOLDER.")
                                         : Texts::tr("Say where to: export --person P FILE."));
    return person.isEmpty() ? exportAll(context, words[0]) : exportOne(context, person, words[0]);
}

} // namespace

Command exportCommand() {
    return {QStringLiteral("export"),
            QStringLiteral("FOLDER | --person P FILE"),
            Texts::tr("Everything as canonical CSV plus coaching.json; or one person's whole record as JSON."),
            QStringLiteral("chalktalk-cli export ./chalktalk-export"),
            1,
            {{QStringLiteral("person"),
              Texts::tr("Only this person's record, private notes about them included; with --as somebody else, of "
                        "those only the latter's own."),
              QStringLiteral("P")}},
            run};
}

} // namespace chalktalk::cli
