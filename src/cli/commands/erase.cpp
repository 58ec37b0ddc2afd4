#include "app/local_settings.h"
#include "app/privacy/erasure.h"
#include "cli/command.h"
#include "cli/open_store.h"
#include "cli/password_input.h"
#include "store/database.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace chalktalk::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QString block(const QString& title, const QStringList& lines) {
    if (lines.isEmpty()) return {};
    return title + QStringLiteral("\n  ") + lines.join(QStringLiteral("\n  ")) + QStringLiteral("\n");
}

QString copies(const std::vector<app::HoldingCopy>& files) {
    QStringList lines;
    for (const app::HoldingCopy& copy : files) lines << app::wordsFor(copy);
    return block(Texts::tr("These copies still hold them:"), lines);
}

QString inWords(const app::ErasurePreview& preview, const QString& name) {
    return Texts::tr("Erasing %1 can't be undone.\n").arg(name) + block(Texts::tr("What goes:"), preview.goes) +
           block(Texts::tr("What changes:"), preview.changes) + block(Texts::tr("What stays:"), preview.stays) +
           copies(preview.copies);
}

int run(const Context& context, const QCommandLineParser& arguments) {
    const QString wanted = arguments.value(QStringLiteral("person"));
    if (wanted.isEmpty()) return wrongUse(Texts::tr("Say whom: erase --person P."));
    const auto whom = findAsked(context, wanted);
    if (!whom) return refuse(whom.error());
    auto database = openToWrite(context, false);
    if (!database) return refuse(database.error());
    const auto preview = app::previewErasure(**database, whom->person, context.clock);
    if (!preview) return refuse(preview.error());
    print(inWords(*preview, whom->name).toUtf8());
    if (!arguments.isSet(QStringLiteral("yes"))) {
        const auto word = Texts::tr("erase");
        const auto said = askLine(Texts::tr("Type \"%1\" to go on: ").arg(word), true, context);
        if (!said)
            return wrongUse(Texts::tr("There is nobody to ask: nothing was erased. With --yes it is done unasked."));
        if (said->trimmed() != word) {
            print(Texts::tr("Nothing was erased.\n").toUtf8());
            return Findings;
        }
    }
    app::LocalSettings settings(context.dataDir);
    const auto answer = app::erasePerson(**database, whom->person, settings, whom->who, context.clock);
    if (!answer) return refuse(answer.error());
    print((Texts::tr("Done. The numbers that stay stand under \"%1\".\n").arg(answer->name) + copies(answer->copies))
              .toUtf8());
    if (answer->remains.isEmpty()) return Done;
    complain(answer->remains);
    return Findings;
}

} // namespace

Command eraseCommand() {
    return {QStringLiteral("erase"),
            QStringLiteral("--person P"),
            Texts::tr("Removes a person's record, after saying what goes and what stays; can't be undone."),
            QStringLiteral("chalktalk-cli erase --person \"Ana Ferrer\""),
            0,
            {{QStringLiteral("person"), Texts::tr("Whom: a name, or the id of your export."), QStringLiteral("P")},
             {QStringLiteral("yes"), Texts::tr("Does not ask.")}},
            run};
}

} // namespace chalktalk::cli
