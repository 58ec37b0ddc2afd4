#include "app/sample/sample_organisation.h"
#include "app/sample/sample_store.h"
#include "cli/command.h"
#include "cli/open_store.h"
#include "store/database.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace chalktalk::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

// A whole number option within bounds; false (and a complaint) when it is none.
bool readNumber(const QCommandLineParser& arguments, const char* option, qint64 least, qint64 most, qint64& number) {
    const QString name = QString::fromLatin1(option), text = arguments.value(name);
    if (text.isEmpty()) return true;
    bool ok = false;
    number = text.toLongLong(&ok);
    if (ok && number >= least && number <= most) return true;
    complain(Texts::tr("--%1 takes a whole number from %2 to %3.").arg(name).arg(least).arg(most));
    return false;
}

int run(const Context& context, const QCommandLineParser& arguments) {
    app::SampleOptions options;
    qint64 reps = options.reps, months = options.months, seed = static_cast<qint64>(options.seed);
    if (!readNumber(arguments, "reps", 1, 10000, reps) || !readNumber(arguments, "months", 3, 120, months) ||
        !readNumber(arguments, "seed", 0, std::numeric_limits<qint64>::max(), seed))
        return WrongUse;
    options.reps = static_cast<int>(reps);
    options.months = static_cast<int>(months);
    options.seed = static_cast<quint64>(seed);
    options.asOf = Day::fromDate(context.clock.today(QTimeZone::systemTimeZone()));
    if (const QString text = arguments.value(QStringLiteral("as-of")); !text.isEmpty()) {
        const auto day = dayFromIso(text);
        if (!day) return wrongUse(Texts::tr("\"%1\" is no day: write it as YYYY-MM-DD.").arg(text));
        options.asOf = *day;
    }
    auto database = openToWrite(context, true);
    if (!database) return refuse(database.error());
    const auto facts = (*database)->facts();
    if (!facts) return refuse(facts.error());
    if (!facts->isEmpty()) {
        return wrongUse(Texts::tr("There are facts in %1 already. A sample organisation only goes into an empty store: "
                                  "name another with --store.")
                            .arg(context.storePath));
    }
    if (const Status filled = app::fillSample(**database, options, context.clock); !filled)
        return refuse(filled.error());
    const auto now = (*database)->facts();
    if (!now) return refuse(now.error());
    print(Texts::tr("A sample organisation of %1 reps with %2 opportunities and %3 activities is in %4.\n")
              .arg(options.reps)
              .arg(now->opportunities)
              .arg(now->activities)
              .arg(context.storePath)
              .toUtf8());
    return Done;
}

} // namespace

Command demoCommand() {
    return {
        QStringLiteral("demo"),
        {},
        Texts::tr("Fills an empty store with a realistic sample organisation, the same for the same seed."),
        QStringLiteral("chalktalk-cli --store sample.db demo --reps 48 --months 24 --seed 1 --as-of 2026-06-30"),
        0,
        {{QStringLiteral("reps"), Texts::tr("How many reps."), QStringLiteral("N")},
         {QStringLiteral("months"), Texts::tr("How many months of facts."), QStringLiteral("M")},
         {QStringLiteral("seed"), Texts::tr("Another number gives another organisation."), QStringLiteral("S")},
         {QStringLiteral("as-of"), Texts::tr("The last day of the facts; today unless given."), QStringLiteral("D")}},
        run};
}

} // namespace chalktalk::cli
