#include "app/person/record_table.h"
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

int run(const Context& context, const QCommandLineParser& arguments) {
    const QString who = arguments.value(QStringLiteral("person")), id = arguments.value(QStringLiteral("indicator"));
    if (who.isEmpty() || id.isEmpty())
        return wrongUse(Texts::tr("Say whose records and behind which number: --person NAME-OR-ID --indicator ID."));
    const auto indicator = findIndicator(id);
    if (!indicator) return refuse(indicator.error());
    auto facts = loadFacts(context, arguments.value(QStringLiteral("as-of")));
    if (!facts) return refuse(facts.error());
    const auto person = findPerson(*facts->ledger, who);
    if (!person) return refuse(person.error());
    if (!facts->visible[*person])
        return wrongUse(Texts::tr("%1 is not in the reporting line of %2.").arg(who, context.as));
    const auto records = app::readRecords(*facts->database, *facts->engine, *person, *indicator, {facts->asOf, {}});
    if (!records) return refuse(records.error());
    QStringList columns;
    for (const app::RecordColumn& column : records->columns) columns << column.key;
    Table table(columns);
    for (const app::RecordLine& line : records->lines) {
        std::vector<Cell> row;
        for (const app::RecordCell& cell : line.cells) row.emplace_back(cell.plain);
        table.add(std::move(row));
    }
    print(context.format == Format::Csv ? records->toCsv() : table.render(context.format));
    return Done;
}

} // namespace

Command recordsCommand() {
    return {QStringLiteral("records"),
            {},
            Texts::tr("The records behind one number of one rep."),
            QStringLiteral("chalktalk-cli records --person \"Ana Abel\" --indicator win_rate"),
            0,
            {{QStringLiteral("person"), Texts::tr("Whose records."), QStringLiteral("P")},
             {QStringLiteral("indicator"), Texts::tr("Behind which number."), QStringLiteral("ID")},
             {QStringLiteral("as-of"), Texts::tr("The day to look from; the latest in the facts unless given."),
              QStringLiteral("D")}},
            run};
}

} // namespace chalktalk::cli
