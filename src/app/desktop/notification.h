// A notice through the desktop's notification service (org.freedesktop.Notifications), where there is one.
#pragma once

#include <functional>
#include <map>
#include <QObject>

namespace chalktalk::app {

class Notification : public QObject {
    Q_OBJECT

  public:
    explicit Notification(QObject* parent = nullptr);

    // Shows plain text (never marked up); `chosen` when the notice was clicked. Without a service nothing happens.
    void show(const QString& title, const QString& text, std::function<void()> chosen);

  private Q_SLOTS:
    void invoked(uint id, const QString& action);
    void closed(uint id, uint reason);

  private:
    std::map<uint, std::function<void()>> m_waiting;
};

} // namespace chalktalk::app
