#include "app/backups/exit_backup.h"

#include "app/workspace.h"
#include "store/backups/automatic_backup.h"
#include "store/database.h"

namespace chalktalk::app {

ExitBackup::ExitBackup(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {}

ExitBackup::~ExitBackup() { m_stop.request_stop(); }

bool ExitBackup::begin() {
    // An import made its backup before it began; the sample is made up and can be made again.
    if (m_running) return true;
    if (m_workspace.state() != Workspace::State::Ready || m_workspace.isSample() || m_workspace.isImporting())
        return false;
    m_running = true;
    // On the thread that writes: whatever was saved by closing is in it.
    m_stop = m_workspace.jobs().write<QString>(
        this,
        [jobs = &m_workspace.jobs(), guard = QPointer(this), path = m_workspace.storePath(),
         clock = m_workspace.clock()](std::stop_token stop) -> Result<QString> {
            auto database = store::Database::open(path, store::OpenMode::ReadWrite);
            if (!database) return tl::unexpected(database.error());
            store::BackupWish wish;
            wish.reason = store::BackupReason::Exit;
            wish.watch.stop = stop;
            wish.watch.progress = [jobs, guard](int percent) { // the jobs outlive their threads, this may not
                QMetaObject::invokeMethod(
                    jobs,
                    [guard, percent] {
                        if (guard) Q_EMIT guard->progressed(percent);
                    },
                    Qt::QueuedConnection);
            };
            return store::makeBackup(**database, wish, clock);
        },
        [this](Result<QString> made) {
            m_running = false;
            if (made || made.error().code == ErrorCode::Cancelled)
                Q_EMIT ended();
            else
                Q_EMIT failed(made.error().message);
        });
    return true;
}

void ExitBackup::cancel() { m_stop.request_stop(); }

} // namespace chalktalk::app
