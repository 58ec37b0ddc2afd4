#include "app/local_settings.h"

#include "store/private_file.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace chalktalk::app {

LocalSettings::LocalSettings(const QString& dataDir) {
    // What we make is the owner's alone, whatever the umask; a folder that is there keeps the rights that somebody gave
    // it. Where it can't be made the settings can't be kept, which hinders nobody.
    const QString file = QDir(dataDir).filePath(QStringLiteral("settings.ini"));
    if (store::makePrivateFolder(dataDir) && !QFileInfo::exists(file)) static_cast<void>(store::makePrivateFile(file));
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
