#include "cli/command.h"
#include "cli/open_store.h"
#include "cli/output.h"
#include "coaching/fact_writer.h"
#include "coaching/number_words.h"
#include "store/database.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace chalktalk::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QByteArray prose(const domain::Person& who, Day asOf, Day today, const std::vector<coaching::Fact>& facts) {
    QString text = Texts::tr("%1, data to %2").arg(who.name, coaching::dayText(asOf, today)) + u'\n';
    for (const coaching::Fact& fact : facts) {
        text += QStringLiteral("\n[%1] %2\n").arg(coaching::gradeWord(fact.result), fact.title);
        for (const QString& line : coaching::asText(fact).split(u'\n')) text += QStringLiteral("  ") + line + u'\n';
    }
    return text.toUtf8();
}

int run(const Context& context, const QCommandLineParser& arguments) {
    const QString wanted = arguments.value(QStringLiteral("person"));
    if (wanted.isEmpty()) return wrongUse(Texts::tr("Say whose facts: --person NAME-OR-ID."));
    auto loaded = loadFacts(context, arguments.value(QStringLiteral("as-of")));
    if (!loaded) return refuse(loaded.error());
    const auto person = findPerson(*loaded->ledger, wanted);
    if (!person) return refuse(person.error());
    const domain::Person& who = loaded->ledger->person(*person);
    if (!loaded->visible[*person])
        return wrongUse(Texts::tr("%1 is not in the reporting line of %2.").arg(who.name, context.as));
    const auto results = computeAll(context, *loaded);
    if (!results) return refuse(results.error());
    const auto facts = coaching::FactWriter(*loaded->engine, *results).facts(*person, false);
    if (facts.empty()) {
        return wrongUse(Texts::tr("%1 was neither a rep nor a manager in the seat on %2, so there are no facts.")
                            .arg(who.name, loaded->asOf.toString()));
    }
    if (context.format == Format::Table) {
        print(prose(who, loaded->asOf, loaded->today, facts));
        return Done;
    }
    Table table({QStringLiteral("person_id"), QStringLiteral("person"), QStringLiteral("indicator"),
                 QStringLiteral("as_of"), QStringLiteral("grade"), QStringLiteral("reason"), QStringLiteral("sentence"),
                 QStringLiteral("comparison"), QStringLiteral("certainty"), QStringLiteral("quality"),
                 QStringLiteral("records")});
    for (const coaching::Fact& fact : facts) {
        table.add({who.externalId, who.name, fact.id, loaded->asOf.toString(),
                   metrics::toText(fact.result.grade).toString(), metrics::toText(fact.result.reason).toString(),
                   fact.sentence, fact.comparison, fact.certainty, fact.quality,
                   static_cast<qint64>(fact.recordCount)});
    }
    print(table.render(context.format));
    return Done;
}

} // namespace

Command factsCommand() {
    return {QStringLiteral("facts"),
            {},
            Texts::tr("The facts about one person in plain words, most telling first."),
            QStringLiteral("chalktalk-cli facts --person \"Ana Abel\" --as-of 2026-06-30"),
            0,
            {{QStringLiteral("person"), Texts::tr("Whose facts."), QStringLiteral("P")},
             {QStringLiteral("as-of"), Texts::tr("The day to look from; the latest in the facts unless given."),
              QStringLiteral("D")}},
            run};
}

} // namespace chalktalk::cli
