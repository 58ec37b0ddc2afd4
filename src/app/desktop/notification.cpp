#include "app/desktop/notification.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QVariantMap>
#include <utility>

namespace chalktalk::app {
namespace {

const QString s_service = QStringLiteral("org.freedesktop.Notifications");
const QString s_path = QStringLiteral("/org/freedesktop/Notifications");
const QString s_action = QStringLiteral("default");
const QString s_button = QStringLiteral("open");
constexpr int s_patienceMs = 5000;

QDBusMessage message(const char* method) {
    return QDBusMessage::createMethodCall(s_service, s_path, s_service, QString::fromLatin1(method));
}

} // namespace

Notification::Notification(QObject* parent) : Notification(QDBusConnection::sessionBus(), parent) {}

Notification::Notification(const QDBusConnection& bus, QObject* parent)
    : QObject(parent), m_bus(std::make_unique<QDBusConnection>(bus)) {}

Notification::~Notification() = default;

void Notification::show(const QString& title, const QString& text, std::function<void()> chosen,
                        const QString& button) {
    if (!m_bus->isConnected()) return;
    listen();
    const Notice notice{title, text, button, std::move(chosen)};
    if (m_hasActions) return send(notice);
    m_unsent.push_back(notice);
    askWhatItCan();
}

void Notification::listen() {
    if (std::exchange(m_listens, true)) return;
    m_bus->connect(s_service, s_path, s_service, QStringLiteral("ActionInvoked"), this, SLOT(invoked(uint, QString)));
    m_bus->connect(s_service, s_path, s_service, QStringLiteral("NotificationClosed"), this, SLOT(closed(uint, uint)));
}

void Notification::askWhatItCan() {
    if (std::exchange(m_asks, true)) return;
    auto* watcher = new QDBusPendingCallWatcher(m_bus->asyncCall(message("GetCapabilities"), s_patienceMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* answered) {
        answered->deleteLater();
        m_asks = false;
        const QDBusMessage reply = answered->reply();
        const auto notices = std::exchange(m_unsent, {});
        if (reply.type() != QDBusMessage::ReplyMessage || reply.arguments().isEmpty()) return; // asked anew next time
        const QStringList can = reply.arguments().constFirst().toStringList();
        m_hasActions = can.contains(QStringLiteral("actions"));
        m_hasMarkup = can.contains(QStringLiteral("body-markup"));
        for (const Notice& notice : notices) send(notice);
    });
}

void Notification::send(const Notice& notice) {
    QStringList actions;
    if (*m_hasActions && notice.chosen) {
        // The click on the notice itself needs words too: some desktops show them.
        actions << s_action << (notice.button.isEmpty() ? tr("Open") : notice.button);
        if (!notice.button.isEmpty()) actions << s_button << notice.button;
    }
    // Names out of an import are data: what takes markup is given text in which nothing is any.
    const QString body = *m_hasMarkup ? notice.text.toHtmlEscaped() : notice.text;
    QDBusMessage notify = message("Notify");
    notify << QStringLiteral("Chalktalk") << 0U << QStringLiteral("chalktalk") << notice.title << body << actions
           << QVariantMap{{QStringLiteral("desktop-entry"), QStringLiteral("chalktalk")}} << -1;
    auto* watcher = new QDBusPendingCallWatcher(m_bus->asyncCall(notify, s_patienceMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this,
             chosen = actions.isEmpty() ? std::function<void()>() : notice.chosen](QDBusPendingCallWatcher* answered) {
                answered->deleteLater();
                const QDBusMessage reply = answered->reply();
                if (reply.type() != QDBusMessage::ReplyMessage || reply.arguments().isEmpty()) {
                    m_hasActions.reset(); // the service went away: another one may come
                    return;
                }
                if (chosen) m_waiting[reply.arguments().constFirst().toUInt()] = chosen;
            });
}

void Notification::invoked(uint id, const QString& action) {
    const auto at = m_waiting.find(id);
    if (at == m_waiting.end() || (action != s_action && action != s_button)) return;
    const auto chosen = std::move(at->second);
    m_waiting.erase(at);
    chosen();
}

void Notification::closed(uint id, uint reason) {
    Q_UNUSED(reason)
    m_waiting.erase(id);
}

} // namespace chalktalk::app
