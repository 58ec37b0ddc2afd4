// What this desktop remembers for itself (theme, window, last store): an ini file in the data folder, no person's data.
#pragma once

#include "base/ids.h"

#include <memory>
#include <QVariant>

class QSettings;

namespace chalktalk::app {

class LocalSettings {
  public:
    explicit LocalSettings(const QString& dataDir);
    ~LocalSettings();

    [[nodiscard]] QVariant value(const QString& key, const QVariant& otherwise = {}) const;
    void setValue(const QString& key, const QVariant& value);
    void remove(const QString& key);
    // That this person sits before a store: they were erased.
    void forgetPerson(PersonId person);

  private:
    std::unique_ptr<QSettings> m_settings;
};

// Where stores and settings live unless --data-dir says otherwise.
QString defaultDataDir();
// The store that both programs use when none is named.
QString defaultStorePath(const QString& dataDir);
QString sampleStorePath(const QString& dataDir);

} // namespace chalktalk::app
