#include "store/placing.h"

#include "store/private_file.h"
#include "store/records/redo_journal.h"
#include "store/store_files.h"

#include <fcntl.h>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <sys/file.h>
#include <unistd.h>

namespace chalktalk::store {

namespace {

// Of two programs that place a store at the same time one waits: the other's log is in use from then on. Where a
// folder can't be locked nobody waits, as before.
class FolderLock {
  public:
    explicit FolderLock(const QString& folder)
        : m_handle(::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
        if (m_handle >= 0) static_cast<void>(::flock(m_handle, LOCK_EX));
    }
    ~FolderLock() {
        if (m_handle >= 0) ::close(m_handle);
    }
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

  private:
    int m_handle;
};

QString freeTail(const QString& storePath, const QString& tail) {
    for (int number = 1;; ++number) {
        const QString numbered = number > 1 ? QStringLiteral("%1-%2").arg(tail).arg(number) : tail;
        if (!QFileInfo::exists(storePath + numbered + QStringLiteral("-wal")) &&
            !QFileInfo::exists(journalPath(storePath) + numbered))
            return numbered;
    }
}

} // namespace

Status placeWhereNoneIs(const QString& part, const QString& storePath, const QString& tail) {
    const FolderLock othersWait(QFileInfo(storePath).absolutePath());
    if (QFileInfo::exists(storePath)) return renameIntoNew(part, storePath); // says that it is there already
    const QString log = storePath + QStringLiteral("-wal"), free = freeTail(storePath, tail);
    if (QFileInfo(log).size() > 0) {
        if (auto moved = renameIntoNew(log, storePath + free + QStringLiteral("-wal")); !moved) return moved;
    }
    for (const auto* end : {"-wal", "-shm"}) QFile::remove(storePath + QLatin1String(end));
    if (auto moved = retireJournal(storePath, free); !moved) return moved;
    return renameIntoNew(part, storePath);
}

} // namespace chalktalk::store
