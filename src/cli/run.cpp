#include "cli/run.h"

#include "app/local_settings.h"
#include "cli/command.h"

#include <algorithm>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <unistd.h>

namespace chalktalk::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

// Those that may stand before the command as well as after it; all take a value.
std::vector<QCommandLineOption> commonOptions() {
    return {{QStringLiteral("store"), Texts::tr("The store's file; your own in the data folder unless given."),
             QStringLiteral("PATH")},
            {QStringLiteral("data-dir"), Texts::tr("The data folder."), QStringLiteral("DIR")},
            {QStringLiteral("as"), Texts::tr("See what this person may see."), QStringLiteral("PERSON")},
            {QStringLiteral("now"), Texts::tr("The time to believe it is."), QStringLiteral("TIME")},
            {QStringLiteral("format"), Texts::tr("table (on a terminal), csv or json."), QStringLiteral("FORMAT")}};
}

QByteArray overview() {
    QString text = Texts::tr("Usage: chalktalk-cli [--store PATH] [--as PERSON] COMMAND …\n\n"
                             "Sales coaching on facts nobody can dispute, from the command line.\n\nCommands:\n");
    for (const Command& command : commands())
        text += QStringLiteral("  %1 %2\n").arg(command.name.leftJustified(11), command.summary);
    text += Texts::tr("\nOptions for every command:\n");
    for (const QCommandLineOption& option : commonOptions()) {
        const QString spelled = QStringLiteral("--%1 %2").arg(option.names().constFirst(), option.valueName());
        text += QStringLiteral("  %1 %2\n").arg(spelled.leftJustified(16), option.description());
    }
    text += Texts::tr("\n\"chalktalk-cli COMMAND --help\" tells more, with an example.\n");
    return text.toUtf8();
}

QByteArray helpFor(const Command& command) {
    QString text =
        Texts::tr("Usage: chalktalk-cli [--store PATH] %1 %2\n\n%3\n")
            .arg(command.name,
                 command.options.empty() ? command.arguments : Texts::tr("[options] %1").arg(command.arguments),
                 command.summary);
    if (!command.options.empty()) text += Texts::tr("\nOptions:\n");
    for (const QCommandLineOption& option : command.options) {
        const QString spelled = QStringLiteral("--%1 %2").arg(option.names().constFirst(), option.valueName());
        text += QStringLiteral("  %1 %2\n").arg(spelled.leftJustified(22), option.description());
    }
    text += Texts::tr("\nExample:\n  %1\n").arg(command.example);
    return text.toUtf8();
}

// The first word that is neither a common option nor its value; -1 when there is none.
qsizetype commandAt(const QStringList& arguments) {
    const auto common = commonOptions();
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (!arguments[i].startsWith(u'-')) return i;
        const bool takesNext = std::any_of(common.begin(), common.end(), [&](const QCommandLineOption& option) {
            return arguments[i] == QStringLiteral("--") + option.names().constFirst();
        });
        if (takesNext) ++i;
    }
    return -1;
}

// What every command needs to know; nothing (after a complaint) when an option makes no sense.
std::optional<Context> contextOf(const QCommandLineParser& parser, std::stop_token stop) {
    Context context;
    const QString folder = parser.value(QStringLiteral("data-dir"));
    context.dataDir = folder.isEmpty() ? app::defaultDataDir() : folder;
    context.storePath = parser.value(QStringLiteral("store"));
    if (context.storePath.startsWith(u"postgresql:")) {
        complain(Texts::tr("A shared PostgreSQL store is not supported yet: name a file with --store."));
        return std::nullopt;
    }
    if (context.storePath.isEmpty()) context.storePath = app::defaultStorePath(context.dataDir);
    context.as = parser.value(QStringLiteral("as"));
    context.stop = std::move(stop);
    context.showProgress = isatty(STDERR_FILENO) != 0;
    context.format = isatty(STDOUT_FILENO) != 0 ? Format::Table : Format::Csv;
    if (const QString format = parser.value(QStringLiteral("format")); !format.isEmpty()) {
        if (format == u"table")
            context.format = Format::Table;
        else if (format == u"csv")
            context.format = Format::Csv;
        else if (format == u"json")
            context.format = Format::Json;
        else {
            complain(Texts::tr("\"%1\" is no format: write table, csv or json.").arg(format));
            return std::nullopt;
        }
    }
    if (const QString now = parser.value(QStringLiteral("now")); !now.isEmpty()) {
        const auto clock = Clock::parse(now);
        if (!clock) {
            complain(Texts::tr("\"%1\" is no time: write 2026-06-30 or 2026-06-30T09:00:00Z.").arg(now));
            return std::nullopt;
        }
        context.clock = *clock;
    }
    return context;
}

} // namespace

int run(const QStringList& arguments, std::stop_token stop) {
    const qsizetype at = commandAt(arguments);
    const auto asked = [&](const char* option) { return arguments.contains(QString::fromLatin1(option)); };
    if (at < 0) {
        if (asked("--version")) {
            print("chalktalk-cli " CHALKTALK_VERSION "\n");
            return Done;
        }
        if (asked("--help") || asked("-h")) {
            print(overview());
            return Done;
        }
        return wrongUse(Texts::tr("Say what to do: \"chalktalk-cli --help\" lists the commands."));
    }
    const auto& all = commands();
    const auto command =
        std::find_if(all.begin(), all.end(), [&](const Command& c) { return c.name == arguments[at]; });
    if (command == all.end()) {
        return wrongUse(
            Texts::tr("There is no command \"%1\": \"chalktalk-cli --help\" lists them.").arg(arguments[at]));
    }
    if (asked("--help") || asked("-h")) {
        print(helpFor(*command));
        return Done;
    }
    QCommandLineParser parser;
    QStringList rest = arguments;
    rest.removeAt(at);
    rest.prepend(QStringLiteral("chalktalk-cli"));
    for (const auto& option : commonOptions()) parser.addOption(option);
    for (const auto& option : command->options) parser.addOption(option);
    if (!parser.parse(rest)) return wrongUse(parser.errorText());
    const auto context = contextOf(parser, std::move(stop));
    if (!context) return WrongUse;
    if (command->mostWords >= 0 && parser.positionalArguments().size() > command->mostWords) {
        return wrongUse(Texts::tr("\"%1\" was not expected: \"chalktalk-cli %2 --help\" shows what %2 takes.")
                            .arg(parser.positionalArguments().at(command->mostWords), command->name));
    }
    const int code = command->run(*context, parser);
    if (outputFailed()) {
        complain(Texts::tr("The result could not be written to standard output."));
        return CantUse;
    }
    return code;
}

} // namespace chalktalk::cli
