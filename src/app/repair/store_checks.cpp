#include "app/repair/store_checks.h"

#include "app/local_settings.h"
#include "app/workspace.h"
#include "store/database.h"
#include "store/repair.h"
#include "store/store_check.h"

#include <QTimer>

namespace chalktalk::app {

namespace {

constexpr qint64 dayMs = 24LL * 3600 * 1000;
constexpr int laterMs = 60'000; // the day begins with what one came for, not with reading the whole file

Result<QStringList> look(const QString& path, StoreChecks::Kind kind, const std::stop_token& stop) {
    auto database = store::Database::open(path, store::OpenMode::ReadOnly);
    if (!database) return tl::unexpected(database.error());
    return kind == StoreChecks::Kind::Quick ? store::quickCheck(**database, stop) : store::checkStore(**database, stop);
}

} // namespace

StoreChecks::StoreChecks(Workspace& workspace) : m_workspace(workspace), m_later(new QTimer(this)) {
    m_later->setSingleShot(true);
    m_later->setInterval(laterMs);
    connect(m_later, &QTimer::timeout, this, &StoreChecks::startIfDue);
    connect(&workspace, &Workspace::stateChanged, this, &StoreChecks::stateChanged);
}

QString StoreChecks::key(Kind kind) const {
    return QStringLiteral("checks/%1/%2")
        .arg(QString::fromLatin1(m_workspace.storePath().toUtf8().toHex()),
             kind == Kind::Quick ? QStringLiteral("quick") : QStringLiteral("full"));
}

std::optional<StoreChecks::Outcome> StoreChecks::last(Kind kind) const {
    if (m_workspace.storePath().isEmpty()) return std::nullopt;
    const QStringList parts = m_workspace.settings().value(key(kind)).toString().split(u' ');
    if (parts.size() != 2) return std::nullopt;
    return Outcome{parts[0].toLongLong(), parts[1].toInt()};
}

std::optional<StoreChecks::Kind> StoreChecks::running() const { return m_running; }

bool StoreChecks::isDue() const {
    const auto before = last(Kind::Full);
    if (!before) return true;
    const qint64 gone = m_workspace.clock().nowUtc().toMSecsSinceEpoch() - before->atMs;
    return gone >= everyDays * dayMs || gone < 0; // a clock that was moved back must not put it off for years
}

void StoreChecks::stateChanged() {
    const auto state = m_workspace.state();
    if (state == Workspace::State::Ready) {
        if (m_checked == m_workspace.storePath()) return;
        m_checked = m_workspace.storePath();
        start(Kind::Quick, false);
        return;
    }
    if (state == Workspace::State::Loading && m_workspace.storePath() == m_checked) return; // read anew, not opened
    m_later->stop();
    m_job.cancel();
    m_asking.cancel();
    m_running.reset();
    m_checked.clear();
    m_findings.clear();
    m_unreadable = false;
    Q_EMIT changed();
    if (state == Workspace::State::Failed && !m_workspace.storePath().isEmpty()) askWhetherDamaged();
}

void StoreChecks::askWhetherDamaged() {
    m_asking.read<bool>(
        m_workspace.jobs(), this,
        [path = m_workspace.storePath()](std::stop_token) -> Result<bool> { return store::isDamaged(path); },
        [this](Result<bool> damaged) {
            if (!damaged || !*damaged) return;
            m_unreadable = true;
            Q_EMIT changed();
            Q_EMIT unreadable();
        });
}

void StoreChecks::checkNow() {
    if (m_workspace.state() == Workspace::State::Ready) start(Kind::Full, true);
}

void StoreChecks::cancel() {
    m_job.cancel();
    m_running.reset();
    Q_EMIT changed();
}

void StoreChecks::startIfDue() {
    if (!m_running && m_workspace.state() == Workspace::State::Ready && isDue()) start(Kind::Full, false);
}

void StoreChecks::start(Kind kind, bool asked) {
    m_running = kind;
    m_job.read<QStringList>(
        m_workspace.jobs(), this,
        [path = m_workspace.storePath(), kind](std::stop_token stop) { return look(path, kind, stop); },
        [this, kind, asked](Result<QStringList> found) { ended(kind, asked, found); });
    Q_EMIT changed();
}

void StoreChecks::ended(Kind kind, bool asked, const Result<QStringList>& found) {
    m_running.reset();
    if (!found) {
        Q_EMIT changed();
        if (asked && found.error().code != ErrorCode::Cancelled) Q_EMIT failed(found.error().message);
        return;
    }
    m_findings = *found;
    const int count = static_cast<int>(found->size());
    const qint64 now = m_workspace.clock().nowUtc().toMSecsSinceEpoch();
    m_workspace.settings().setValue(key(kind), QStringLiteral("%1 %2").arg(now).arg(count));
    Q_EMIT changed();
    if (!asked && count > 0) Q_EMIT this->found(count);
    if (kind == Kind::Quick && count == 0 && isDue()) m_later->start();
}

} // namespace chalktalk::app
