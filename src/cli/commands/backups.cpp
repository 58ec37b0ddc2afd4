#include "app/backups/backup_words.h"
#include "cli/command.h"
#include "cli/open_store.h"
#include "cli/output.h"
#include "store/backup.h"
#include "store/backups/backup_list.h"
#include "store/database.h"
#include "store/settings_store.h"

#include <algorithm>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

namespace chalktalk::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

int runBackup(const Context& context, const QCommandLineParser& arguments) {
    const QStringList words = arguments.positionalArguments();
    if (words.size() != 1) return wrongUse(Texts::tr("Say where to: backup FILE."));
    const QString folder = QFileInfo(words[0]).absolutePath();
    if (!QFileInfo(folder).isDir())
        return refuse({ErrorCode::Unreadable, Texts::tr("There is no folder %1.").arg(folder), {}});
    auto database = openToRead(context);
    if (!database) return refuse(database.error());
    store::CopyWatch watch;
    watch.stop = context.stop;
    if (const Status saved = store::backupTo(**database, words[0], watch); !saved) return refuse(saved.error());
    print(Texts::tr("Written and checked: %1\n").arg(words[0]).toUtf8());
    return Done;
}

bool lacksFacts(const QString& storePath) {
    auto database = store::Database::open(storePath, store::OpenMode::ReadOnly);
    if (!database) return false;
    const auto settings = store::listSettings(**database);
    return settings && std::any_of(settings->begin(), settings->end(), [](const auto& setting) {
               return setting.first == QLatin1String("facts_left_out");
           });
}

int runRestore(const Context& context, const QCommandLineParser& arguments) {
    const QStringList words = arguments.positionalArguments();
    if (words.size() != 1) return wrongUse(Texts::tr("Say from where: restore FILE."));
    if (!QFileInfo::exists(words[0]))
        return refuse({ErrorCode::Unreadable, Texts::tr("There is no file %1.").arg(words[0]), {}});
    const auto restored = store::restoreStore(words[0], context.storePath, context.clock);
    if (!restored) return refuse(restored.error());
    print(Texts::tr("Restored to %1\n").arg(context.storePath).toUtf8());
    if (!restored->kept.isEmpty())
        print(Texts::tr("The store that was there is kept as %1\n").arg(restored->kept).toUtf8());
    if (lacksFacts(context.storePath))
        complain(Texts::tr("The backup was made without the imported facts, since they can be imported again: import "
                           "your export."));
    const QString unerased = app::unerasedText(restored->unerased, true);
    for (const QString& said : {unerased, restored->remark})
        if (!said.isEmpty()) complain(said);
    return unerased.isEmpty() && restored->remark.isEmpty() ? Done : Findings;
}

QString isoTime(qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate); }

int runBackups(const Context& context, const QCommandLineParser&) {
    const auto backups = store::listBackups(context.storePath, context.clock);
    Table table({QStringLiteral("made_at"), QStringLiteral("why"), QStringLiteral("bytes"), QStringLiteral("holds"),
                 QStringLiteral("verified_at"), QStringLiteral("kept_until"), QStringLiteral("file")});
    for (const store::BackupFile& backup : backups) {
        table.add({isoTime(backup.atMs), app::nameOfReason(backup.reason), backup.bytes,
                   backup.isWhole ? Texts::tr("everything") : Texts::tr("without imported facts"),
                   backup.isSound ? Cell(isoTime(backup.verifiedAtMs)) : Cell(),
                   backup.keptUntil ? Cell(backup.keptUntil->toString()) : Cell(), backup.path});
    }
    if (backups.empty() && context.format == Format::Table)
        print(Texts::tr("There is no automatic backup of this store yet.\n").toUtf8());
    else
        print(table.render(context.format));
    const bool bad = std::any_of(backups.begin(), backups.end(), [](const auto& backup) { return !backup.isSound; });
    return bad ? Findings : Done;
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

Command backupsCommand() {
    return {QStringLiteral("backups"),
            {},
            Texts::tr("Lists the backups that were made by themselves, and until when each is kept at most; nothing in "
                      "kept_until: until there is a newer one."),
            QStringLiteral("chalktalk-cli backups"),
            0,
            {},
            runBackups};
}

} // namespace chalktalk::cli
