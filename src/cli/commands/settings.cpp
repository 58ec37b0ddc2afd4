#include "cli/command.h"
#include "cli/open_store.h"
#include "cli/output.h"
#include "metrics/catalogue.h"
#include "store/database.h"
#include "store/settings_store.h"

#include <algorithm>
#include <QCommandLineParser>
#include <QCoreApplication>

namespace chalktalk::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

// Every key there is, set or not, in a fixed order.
QStringList knownKeys() {
    QStringList keys{QStringLiteral("time_zone"), QStringLiteral("reporting_currency"),
                     QStringLiteral("fiscal_start_month"), QStringLiteral("holidays_country")};
    for (const metrics::Indicator& indicator : metrics::catalogue()) {
        if (indicator.target) keys << QStringLiteral("target.") + QString::fromLatin1(indicator.id);
    }
    return keys;
}

int show(const Context& context, const QString& only) {
    auto database = openToRead(context);
    if (!database) return refuse(database.error());
    const auto set = store::listSettings(**database);
    if (!set) return refuse(set.error());
    QStringList keys = knownKeys();
    for (const auto& [key, value] : *set) {
        if (!keys.contains(key)) keys << key;
    }
    Table table({QStringLiteral("key"), QStringLiteral("value")});
    for (const QString& key : keys) {
        if (!only.isEmpty() && key != only) continue;
        const auto at = std::find_if(set->begin(), set->end(), [&](const auto& s) { return s.first == key; });
        table.add({key, at == set->end() ? Cell() : Cell(at->second)});
    }
    if (table.isEmpty())
        return wrongUse(
            Texts::tr("There is no setting \"%1\". There are: %2.").arg(only, keys.join(QStringLiteral(", "))));
    print(table.render(context.format));
    return Done;
}

int run(const Context& context, const QCommandLineParser& arguments) {
    const QStringList words = arguments.positionalArguments();
    if (words.size() < 2) return show(context, words.value(0));
    if (words[0].startsWith(u"target.") && !knownKeys().contains(words[0])) {
        return wrongUse(Texts::tr("\"%1\" has no target to set. There are: %2.")
                            .arg(words[0], knownKeys().filter(QStringLiteral("target.")).join(QStringLiteral(", "))));
    }
    auto database = openToWrite(context, true);
    if (!database) return refuse(database.error());
    const Status saved = store::saveSetting(**database, words[0], words[1], context.clock);
    return saved ? Done : refuse(saved.error());
}

} // namespace

Command settingsCommand() {
    return {QStringLiteral("settings"),
            QStringLiteral("[KEY [VALUE]]"),
            Texts::tr("Shows or sets the time zone, the reporting currency, the fiscal start month, targets …"),
            QStringLiteral("chalktalk-cli settings target.pipeline_coverage 3.5"),
            2,
            {},
            run};
}

} // namespace chalktalk::cli
