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

std::vector<Cell> cells(const domain::Ledger& ledger, const metrics::IndicatorResult& row) {
    const domain::Person& who = ledger.person(row.person);
    return {who.externalId,
            who.name,
            QString::fromLatin1(metrics::indicator(row.indicator).id),
            row.asOf.toString(),
            row.window.toString(),
            cellOf(row.value),
            cellOf(row.low),
            cellOf(row.high),
            cellOf(row.numerator),
            cellOf(row.denominator),
            static_cast<qint64>(row.n),
            static_cast<qint64>(row.peerCount),
            cellOf(row.peerValue),
            cellOf(row.ratio),
            cellOf(row.p),
            cellOf(row.q),
            metrics::toText(row.grade).toString(),
            metrics::toText(row.reason).toString()};
}

int run(const Context& context, const QCommandLineParser& arguments) {
    std::optional<domain::Window> window;
    if (const QString text = arguments.value(QStringLiteral("window")); !text.isEmpty()) {
        window = domain::Window::parse(text);
        if (!window) {
            return wrongUse(Texts::tr("\"%1\" is no window: write 4w, 13w, 12m, any number with d, w or m, as-of or "
                                      "period.")
                                .arg(text));
        }
    }
    auto facts = loadFacts(context, arguments.value(QStringLiteral("as-of")));
    if (!facts) return refuse(facts.error());
    std::optional<domain::PersonIndex> person;
    if (const QString text = arguments.value(QStringLiteral("person")); !text.isEmpty()) {
        const auto found = findPerson(*facts->ledger, text);
        if (!found) return refuse(found.error());
        person = *found;
    }
    std::optional<metrics::IndicatorIndex> indicator;
    if (const QString text = arguments.value(QStringLiteral("indicator")); !text.isEmpty()) {
        const auto found = findIndicator(text);
        if (!found) return refuse(found.error());
        indicator = *found;
    }
    const auto results = computeAll(context, *facts, window);
    if (!results) return refuse(results.error());
    Table table({QStringLiteral("person_id"), QStringLiteral("person"), QStringLiteral("indicator"),
                 QStringLiteral("as_of"), QStringLiteral("window"), QStringLiteral("value"), QStringLiteral("low"),
                 QStringLiteral("high"), QStringLiteral("numerator"), QStringLiteral("denominator"),
                 QStringLiteral("n"), QStringLiteral("peer_count"), QStringLiteral("peer_value"),
                 QStringLiteral("ratio"), QStringLiteral("p"), QStringLiteral("q"), QStringLiteral("grade"),
                 QStringLiteral("reason")});
    for (const metrics::IndicatorResult& row : results->rows()) {
        // Of managers only what managers alone have: how they are coached themselves stands among their facts.
        const bool ofManager = domain::isManager(facts->ledger->person(row.person).role);
        if (ofManager && metrics::indicator(row.indicator).about != metrics::About::Managers) continue;
        if ((person && row.person != *person) || (indicator && row.indicator != *indicator)) continue;
        if (facts->visible[row.person]) table.add(cells(*facts->ledger, row));
    }
    print(table.render(context.format));
    return Done;
}

} // namespace

Command indicatorsCommand() {
    return {
        QStringLiteral("indicators"),
        {},
        Texts::tr(
            "One line per rep and indicator, and per manager and manager's indicator: value, interval, peers, test and "
            "grade."),
        QStringLiteral("chalktalk-cli indicators --as-of 2026-06-30 --indicator win_rate --format csv"),
        0,
        {{QStringLiteral("as-of"), Texts::tr("The day to look from; the latest in the facts unless given."),
          QStringLiteral("D")},
         {QStringLiteral("person"), Texts::tr("Only this person."), QStringLiteral("NAME-OR-ID")},
         {QStringLiteral("indicator"), Texts::tr("Only this indicator."), QStringLiteral("ID")},
         {QStringLiteral("window"),
          Texts::tr("4w, 13w, 12m, any Nd, Nw, Nm, as-of or period, instead of each indicator's own trailing window."),
          QStringLiteral("W")}},
        run};
}

} // namespace chalktalk::cli
