// A bus of its own with a notification service that remembers what it was asked to show.
#pragma once

#include <QDBusConnection>
#include <QProcess>
#include <QStringList>
#include <QVariantMap>
#include <vector>

namespace chalktalk::tests {

class PrivateBus {
  public:
    PrivateBus();
    ~PrivateBus();

    [[nodiscard]] bool isRunning() const { return !m_address.isEmpty(); }
    QDBusConnection connect(const QString& name); // one of its own for each name

  private:
    QProcess m_daemon;
    QString m_address;
    QStringList m_names;
};

class NoticeService : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

  public:
    struct Notice {
        uint id = 0;
        QString program, title, body;
        QStringList actions;
    };
    explicit NoticeService(QStringList can) : m_can(std::move(can)) {}

    bool serveOn(QDBusConnection bus);
    void act(uint id, const QString& action) { Q_EMIT ActionInvoked(id, action); }
    void close(uint id) { Q_EMIT NotificationClosed(id, 1); }

    std::vector<Notice> notices;

  public Q_SLOTS:
    QStringList GetCapabilities() { return m_can; }
    uint Notify(const QString& program, uint replaces, const QString& icon, const QString& title, const QString& body,
                const QStringList& actions, const QVariantMap& hints, int timeoutMs);

  Q_SIGNALS:
    void ActionInvoked(uint id, const QString& action);
    void NotificationClosed(uint id, uint reason);

  private:
    QStringList m_can;
};

} // namespace chalktalk::tests
