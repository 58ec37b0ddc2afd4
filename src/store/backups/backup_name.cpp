#include "store/backups/backup_name.h"

#include <array>
#include <QDateTime>
#include <QRegularExpression>

namespace chalktalk::store {

namespace {

constexpr std::array words{"import", "migration", "exit", "asked", "restore", "repair", "erasure"};

} // namespace

QString toFileName(const BackupName& name) {
    QString file =
        QDateTime::fromMSecsSinceEpoch(name.atMs, Qt::UTC).toString(QStringLiteral("yyyy-MM-dd'T'HHmmss'Z'"));
    file += u'-' + QString::fromLatin1(words[static_cast<std::size_t>(name.reason)]);
    if (name.further > 0) file += u'-' + QString::number(name.further);
    return file + QStringLiteral(".db");
}

std::optional<BackupName> backupNameFrom(const QString& fileName) {
    static const QRegularExpression form(
        QStringLiteral("^(\\d{4}-\\d\\d-\\d\\dT\\d{6})Z-([a-z]+)(?:-(\\d{1,4}))?\\.db$"));
    const auto match = form.match(fileName);
    if (!match.hasMatch()) return std::nullopt;
    QDateTime at = QDateTime::fromString(match.captured(1), QStringLiteral("yyyy-MM-dd'T'HHmmss"));
    at.setTimeSpec(Qt::UTC);
    if (!at.isValid()) return std::nullopt;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (match.captured(2) == QLatin1String(words[i]))
            return BackupName{at.toMSecsSinceEpoch(), static_cast<BackupReason>(i), match.captured(3).toInt()};
    }
    return std::nullopt;
}

QString unfinishedEnd() { return QStringLiteral(".part"); }

} // namespace chalktalk::store
