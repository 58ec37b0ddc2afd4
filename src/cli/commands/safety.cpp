#include "cli/command.h"
#include "cli/open_store.h"
#include "cli/output.h"
#include "store/backup.h"
#include "store/database.h"
#include "store/store_check.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace chalktalk::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

int runBackup(const Context& context, const QCommandLineParser& arguments) {
    const QStringList words = arguments.positionalArguments();
    if (words.size() != 1) return wrongUse(Texts::tr("Say where to: backup FILE."));
    auto database = openToRead(context);
    if (!database) return refuse(database.error());
    if (const Status saved = store::backupTo(**database, words[0]); !saved) return refuse(saved.error());
    print(Texts::tr("Written and checked: %1\n").arg(words[0]).toUtf8());
    return Done;
}

int runRestore(const Context& context, const QCommandLineParser& arguments) {
    const QStringList words = arguments.positionalArguments();
    if (words.size() != 1) return wrongUse(Texts::tr("Say from where: restore FILE."));
    if (const Status restored = store::restoreFrom(words[0], context.storePath); !restored)
        return refuse(restored.error());
    print(Texts::tr("Restored to %1\n").arg(context.storePath).toUtf8());
    return Done;
}

int runCheck(const Context& context, const QCommandLineParser&) {
    auto database = openToRead(context);
    if (!database) return refuse(database.error());
    const auto found = store::checkStore(**database, context.stop);
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

Command backupCommand() {
    return {QStringLiteral("backup"),
            QStringLiteral("FILE"),
            Texts::tr("Writes a checked copy of the store."),
            QStringLiteral("chalktalk-cli backup ~/chalktalk-2026-06-30.db"),
            1,
            {},
            runBackup};
}

Command restoreCommand() {
    return {QStringLiteral("restore"),
            QStringLiteral("FILE"),
            Texts::tr("Puts a backup in the store's place; the store that was there is kept beside it."),
            QStringLiteral("chalktalk-cli restore ~/chalktalk-2026-06-30.db"),
            1,
            {},
            runRestore};
}

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
