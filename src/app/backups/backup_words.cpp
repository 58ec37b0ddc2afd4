#include "app/backups/backup_words.h"

#include "app/backups/backups.h"

#include <QCoreApplication>
#include <QLocale>

namespace chalktalk::app {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Backups)
};

} // namespace

QString nameOfReason(store::BackupReason reason) {
    using store::BackupReason;
    switch (reason) {
    case BackupReason::Import: return Texts::tr("Before an import");
    case BackupReason::Migration: return Texts::tr("Before a new version changed the store");
    case BackupReason::Exit: return Texts::tr("When you left");
    case BackupReason::Asked: return Texts::tr("You asked for it");
    case BackupReason::Restore: return Texts::tr("After a backup was put in place");
    case BackupReason::Repair: return Texts::tr("After a repair");
    case BackupReason::Erasure: return Texts::tr("After somebody was erased");
    }
    return {};
}

QString backupTime(qint64 ms, const QTimeZone& zone) {
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(ms, zone);
    return Texts::tr("%1, %2", "day, time")
        .arg(QLocale().toString(at.date(), QStringLiteral("ddd d MMM yyyy")),
             QLocale().toString(at.time(), QStringLiteral("HH:mm")));
}

QString unerasedText(const QStringList& names, bool isRestored) {
    if (names.isEmpty()) return {};
    constexpr int most = 5;
    QString whom = names.mid(0, most).join(QStringLiteral(", "));
    if (const int more = static_cast<int>(names.size()) - most; more > 0)
        whom = Texts::tr("%1 and %n more", nullptr, more).arg(whom);
    return isRestored ? Texts::tr("These people were erased after the backup was made, and are back: %1. Erase them "
                                  "again.")
                            .arg(whom)
                      : Texts::tr("These people were erased after the backup was made, and are in it: %1. You would "
                                  "have to erase them again.")
                            .arg(whom);
}

BackupLine lineOf(const store::BackupFile& backup, const QTimeZone& zone) {
    BackupLine line;
    line.path = backup.path;
    line.when = backupTime(backup.atMs, zone);
    line.reason = nameOfReason(backup.reason);
    line.size = QLocale().formattedDataSize(backup.bytes, 1, QLocale::DataSizeTraditionalFormat);
    line.content = backup.isWhole ? Texts::tr("Everything") : Texts::tr("Without imported facts");
    line.checked = backup.isSound ? backupTime(backup.verifiedAtMs, zone) : Texts::tr("Damaged: it does not count");
    if (backup.keptUntil) line.keptUntil = QLocale().toString(backup.keptUntil->toDate(), QStringLiteral("d MMM yyyy"));
    line.isSound = backup.isSound;
    line.isWhole = backup.isWhole;
    return line;
}

} // namespace chalktalk::app
