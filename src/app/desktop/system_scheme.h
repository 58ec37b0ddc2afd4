// Whether the desktop asks for a dark look: from Qt where it knows (6.5 and newer), else from the desktop portal.
#pragma once

#include <QObject>

class QDBusMessage;
class QDBusPendingCallWatcher;

namespace chalktalk::app {

class SystemScheme : public QObject {
    Q_OBJECT
  public:
    explicit SystemScheme(QObject* parent = nullptr);

    [[nodiscard]] bool isDark() const { return m_dark; }

  Q_SIGNALS:
    void changed();

  private Q_SLOTS:
    // Takes the message as it is: a slot with typed arguments fails silently, since the value is a variant.
    void settingChanged(const QDBusMessage& message);

  private:
    void answered(QDBusPendingCallWatcher* watcher);
    void set(bool dark);

    bool m_dark = false;
};

} // namespace chalktalk::app
