#include "app/desktop/system_scheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QStyleHints>

namespace chalktalk::app {
namespace {

const QString s_service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString s_path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString s_interface = QStringLiteral("org.freedesktop.portal.Settings");
const QString s_namespace = QStringLiteral("org.freedesktop.appearance");
const QString s_key = QStringLiteral("color-scheme");

// The portal wraps the number in one variant or in two, depending on its version and on the call.
uint unwrapped(QVariant value) {
    while (value.canConvert<QDBusVariant>() && value.userType() == qMetaTypeId<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt();
}

} // namespace

SystemScheme::SystemScheme(QObject* parent) : QObject(parent) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto* hints = QGuiApplication::styleHints();
    m_dark = hints->colorScheme() == Qt::ColorScheme::Dark;
    connect(hints, &QStyleHints::colorSchemeChanged, this,
            [this](Qt::ColorScheme scheme) { set(scheme == Qt::ColorScheme::Dark); });
#else
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    bus.connect(s_service, s_path, s_interface, QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QDBusMessage)));
    QDBusMessage ask = QDBusMessage::createMethodCall(s_service, s_path, s_interface, QStringLiteral("Read"));
    ask << s_namespace << s_key;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(ask, 2000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, &SystemScheme::answered);
#endif
}

void SystemScheme::answered(QDBusPendingCallWatcher* watcher) {
    const QDBusMessage reply = watcher->reply();
    watcher->deleteLater();
    if (reply.type() == QDBusMessage::ReplyMessage && !reply.arguments().isEmpty())
        set(unwrapped(reply.arguments().constFirst()) == 1);
}

void SystemScheme::settingChanged(const QDBusMessage& message) {
    const QVariantList arguments = message.arguments();
    if (arguments.size() == 3 && arguments[0] == s_namespace && arguments[1] == s_key)
        set(unwrapped(arguments[2]) == 1);
}

void SystemScheme::set(bool dark) {
    if (dark == m_dark) return;
    m_dark = dark;
    Q_EMIT changed();
}

} // namespace chalktalk::app
