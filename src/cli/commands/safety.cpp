#include "cli/command.h"
#include "cli/open_store.h"
#include "cli/output.h"
#include "store/database.h"
#include "store/repair.h"
#include "store/store_check.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace chalktalk::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

// A store that is too damaged to be opened is a finding, too.
Result<QStringList> findingsIn(const Context& context) {
    auto database = openToRead(context);
    if (database) return store::checkStore(**database, context.stop);
    if (!store::isDamaged(context.storePath)) return tl::unexpected(database.error());
    return QStringList{Texts::tr("The file is damaged and can't be opened. \"chalktalk-cli repair\" makes a repaired "
                                 "copy of it.")};
}

int runCheck(const Context& context, const QCommandLineParser&) {
    const auto found = findingsIn(context);
    if (!found) return refuse(found.error());
    Table table({QStringLiteral("finding")});
    for (const QString& finding : *found) table.add({finding});
    if (context.format != Format::Table)
        print(table.render(context.format));
    else if (found->isEmpty())
        print(Texts::tr("The store is whole.\n").toUtf8());
    else
        print(found->join(u'\n').toUtf8() + "\n");
    return found->isEmpty() ? Done : Findings;
}

} // namespace

Command checkCommand() {
    return {QStringLiteral("check"),
            {},
            Texts::tr("Looks for damage in the store."),
            QStringLiteral("chalktalk-cli check"),
            0,
            {},
            runCheck};
}

} // namespace chalktalk::cli
