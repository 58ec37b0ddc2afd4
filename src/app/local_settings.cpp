#include "app/local_settings.h"

#include <QDir>
#include <QSettings>
#include <QStandardPaths>

namespace chalktalk::app {

LocalSettings::LocalSettings(const QString& dataDir) {
    // A folder that we make is the owner's alone; one that is there keeps the rights that somebody gave it.
    if (!QDir(dataDir).exists() && QDir().mkpath(dataDir))
        QFile::setPermissions(dataDir, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QString file = QDir(dataDir).filePath(QStringLiteral("settings.ini"));
    m_settings = std::make_unique<QSettings>(file, QSettings::IniFormat);
}

LocalSettings::~LocalSettings() = default;

QVariant LocalSettings::value(const QString& key, const QVariant& otherwise) const {
    return m_settings->value(key, otherwise);
}

void LocalSettings::setValue(const QString& key, const QVariant& value) { m_settings->setValue(key, value); }

void LocalSettings::remove(const QString& key) { m_settings->remove(key); }

void LocalSettings::forgetPerson(PersonId person) {
    const QStringList keys = m_settings->allKeys();
    for (const QString& key : keys) {
        if (key.startsWith(u"me/") && m_settings->value(key).toLongLong() == person.value) m_settings->remove(key);
    }
    m_settings->sync();
}

QString defaultDataDir() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/chalktalk");
}

QString defaultStorePath(const QString& dataDir) { return QDir(dataDir).filePath(QStringLiteral("chalktalk.db")); }

QString sampleStorePath(const QString& dataDir) { return QDir(dataDir).filePath(QStringLiteral("sample.db")); }

} // namespace chalktalk::app
