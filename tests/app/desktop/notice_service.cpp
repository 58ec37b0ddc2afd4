#include "tests/app/desktop/notice_service.h"

namespace chalktalk::tests {

PrivateBus::PrivateBus() {
    m_daemon.start(QStringLiteral("dbus-daemon"),
                   {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    if (m_daemon.waitForStarted(5000) && m_daemon.waitForReadyRead(5000))
        m_address = QString::fromLatin1(m_daemon.readLine()).trimmed();
}

PrivateBus::~PrivateBus() {
    for (const QString& name : m_names) QDBusConnection::disconnectFromBus(name);
    if (m_daemon.state() == QProcess::NotRunning) return;
    m_daemon.terminate();
    m_daemon.waitForFinished(5000);
}

QDBusConnection PrivateBus::connect(const QString& name) {
    m_names << m_address + name;
    return QDBusConnection::connectToBus(m_address, m_names.back());
}

bool NoticeService::serveOn(QDBusConnection bus) {
    return bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), this,
                              QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals) &&
           bus.registerService(QStringLiteral("org.freedesktop.Notifications"));
}

uint NoticeService::Notify(const QString& program, uint replaces, const QString& icon, const QString& title,
                           const QString& body, const QStringList& actions, const QVariantMap& hints, int timeoutMs) {
    Q_UNUSED(replaces)
    Q_UNUSED(icon)
    Q_UNUSED(hints)
    Q_UNUSED(timeoutMs)
    Notice& notice = notices.emplace_back();
    notice.id = static_cast<uint>(notices.size());
    notice.program = program, notice.title = title, notice.body = body, notice.actions = actions;
    return notice.id;
}

} // namespace chalktalk::tests
