// A notice through the desktop's notification service (org.freedesktop.Notifications), where there is one.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <QObject>

class QDBusConnection;
class QDBusMessage;
class QDBusPendingCallWatcher;

namespace chalktalk::app {

class Notification : public QObject {
    Q_OBJECT

  public:
    explicit Notification(QObject* parent = nullptr); // on the session's bus
    explicit Notification(const QDBusConnection& bus, QObject* parent = nullptr);
    ~Notification() override;

    // Shows plain text (never marked up); `chosen` when the notice or its button was clicked, at most once. Without a
    // service nothing happens; where the service knows no actions, the notice can only be read.
    void show(const QString& title, const QString& text, std::function<void()> chosen, const QString& button = {});

  private Q_SLOTS:
    void invoked(uint id, const QString& action);
    void closed(uint id, uint reason);

  private:
    struct Notice {
        QString title, text, button;
        std::function<void()> chosen;
    };
    void listen();
    void askWhatItCan(); // the notices asked for so far are sent with the answer
    void send(const Notice& notice);

    std::unique_ptr<QDBusConnection> m_bus;
    std::optional<bool> m_hasActions, m_hasMarkup; // nothing: not known yet
    bool m_listens = false, m_asks = false;
    std::vector<Notice> m_unsent;
    std::map<uint, std::function<void()>> m_waiting;
};

} // namespace chalktalk::app
