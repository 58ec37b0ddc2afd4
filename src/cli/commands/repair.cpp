#include "store/repair.h"
#include "app/repair/repair_words.h"
#include "cli/command.h"
#include "cli/output.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace chalktalk::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QString timeOf(qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate); }

void printTable(const Context& context, const store::RepairReport& report) {
    using store::Fate;
    Table table({QStringLiteral("what"), QStringLiteral("kept"), QStringLiteral("from_journal"),
                 QStringLiteral("from_backup"), QStringLiteral("as_found"), QStringLiteral("lost")});
    for (const store::RepairLine& line : report.lines)
        table.add({context.format == Format::Table ? app::nameOfKind(line.word) : line.word, line.of(Fate::Kept),
                   line.of(Fate::FromJournal), line.of(Fate::FromBackup), line.of(Fate::AsFound), line.of(Fate::Lost)});
    print(table.render(context.format));
}

// What nobody can count: a calm table must not hide it. On standard error, so that it is seen in every format.
void complainOfUnread(const store::RepairReport& report) {
    static const QStringList imported{QStringLiteral("account"),  QStringLiteral("opportunity"),
                                      QStringLiteral("activity"), QStringLiteral("opportunity_change"),
                                      QStringLiteral("import"),   QStringLiteral("source")};
    bool helpsImport = false;
    for (const store::RepairLine& line : report.lines) {
        if (line.unreadPages == 0) continue;
        helpsImport = helpsImport || imported.contains(line.word);
        complain(Texts::tr("%1: %n page(s) can't be read; how many rows they held is not known.", nullptr,
                           static_cast<int>(line.unreadPages))
                     .arg(app::nameOfKind(line.word)));
    }
    if (report.strayPages > 0)
        complain(Texts::tr("%n more page(s) can't be read; what they held, if anything, is not known.", nullptr,
                           static_cast<int>(report.strayPages)));
    if (helpsImport) complain(Texts::tr("Import your export again: what is missing comes back."));
}

// Besides the table, for people only.
void printWords(const store::RepairReport& report, const QString& storePath, bool isUsed) {
    QString words = QStringLiteral("\n");
    for (const store::RepairedRecord& record : report.records) {
        const std::string_view kind = store::shapeOf(record.key.kind).word;
        QString name = app::nameOfOne(QString::fromLatin1(kind.data(), static_cast<qsizetype>(kind.size())));
        name += record.title.isEmpty() ? u' ' + record.key.numbers : QStringLiteral(" “%1”").arg(record.title);
        const QString asOf = record.asOfMs > 0 ? timeOf(record.asOfMs) : QString();
        words += Texts::tr("%1: %2\n").arg(name, app::nameOfFate(record.fate, asOf));
    }
    if (report.backupFile.isEmpty())
        words += Texts::tr("No whole backup was found.\n");
    else
        words += Texts::tr("The newest whole backup is of %1.\n").arg(timeOf(report.backupAtMs));
    for (const QString& finding : report.findings) words += Texts::tr("Still not right: %1\n").arg(finding);
    if (isUsed)
        words +=
            Texts::tr("The repaired store is in place at %1. The damaged file was kept beside it.\n").arg(storePath);
    else
        words += Texts::tr("The repaired copy is %1. Your store was not changed; \"repair --use\" puts a repaired copy "
                           "in its place.\n")
                     .arg(report.file);
    print(words.toUtf8());
}

int runRepair(const Context& context, const QCommandLineParser& arguments) {
    const QStringList words = arguments.positionalArguments();
    const bool use = arguments.isSet(QStringLiteral("use"));
    if (use && !words.isEmpty())
        return wrongUse(Texts::tr("Either a file to write the repaired copy to, or --use: not both."));
    const QString file = words.isEmpty() ? store::nameOfRepaired(context.storePath) : words[0];
    const auto report = store::repairStore(context.storePath, file, {}, context.stop);
    if (!report) return refuse(report.error());
    printTable(context, *report);
    complainOfUnread(*report);
    if (use) {
        if (const Status used = store::useRepaired(context.storePath, file, context.clock); !used)
            return refuse(used.error());
    }
    if (context.format == Format::Table) printWords(*report, context.storePath, use);
    return report->of(store::Fate::Lost) > 0 || report->of(store::Fate::AsFound) > 0 || report->unreadPages > 0 ||
                   report->strayPages > 0 || !report->findings.isEmpty()
               ? Findings
               : Done;
}

} // namespace

Command repairCommand() {
    return {QStringLiteral("repair"),
            QStringLiteral("[FILE-TO-WRITE]"),
            Texts::tr("Writes a repaired copy of a damaged store and says what became of everything in it; the damaged "
                      "file is only read."),
            QStringLiteral("chalktalk-cli repair"),
            1,
            {{QStringLiteral("use"),
              Texts::tr("Put the repaired copy in the store's place; the damaged file is kept beside it.")}},
            runRepair};
}

} // namespace chalktalk::cli
