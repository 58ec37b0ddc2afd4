#include "store/backups/verified_copy.h"

#include "store/backups/backup_name.h"
#include "store/database.h"
#include "store/failure.h"
#include "store/file_header.h"
#include "store/migrate.h"
#include "store/private_file.h"
#include "store/records/record_check.h"
#include "store/statement.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <sqlite3.h>
#include <sys/file.h>
#include <unistd.h>

namespace chalktalk::store {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Store", text); }
constexpr Sql vacuumInto{"vacuum_into", "vacuum into ?1"};

// Where in the whole piece of work a step lies, in percent: writing is the first part, checking the rest.
constexpr int written = 70, checked = 95;

Status damaged() {
    return fail(ErrorCode::StoreFailed, tr("The copy is damaged, so it does not count."), QStringLiteral("copy check"));
}

// A copy and what SQLite may have put beside it.
void removeAll(const QString& part) {
    for (const auto* end : {"-wal", "-shm", "-journal", ""}) QFile::remove(part + QLatin1String(end));
}

Status checkRecordsOf(const QString& file, const CopyWatch& watch) {
    auto copy = Database::open(file, OpenMode::ReadOnly);
    if (!copy) return tl::unexpected<Error>(copy.error());
    const auto found = checkRecords(**copy, watch.stop);
    if (!found) return tl::unexpected<Error>(found.error());
    if (found->empty()) return {};
    const int count = static_cast<int>(found->size());
    const QString words = count == 1 ? tr("One record in it is not as it was saved, so the copy does not count. Check "
                                          "the store.")
                                     : QCoreApplication::translate("Store",
                                                                   "%n records in it are not as they were saved, so "
                                                                   "the copy does not count. Check the store.",
                                                                   nullptr, count);
    return fail(ErrorCode::StoreFailed, words, QStringLiteral("%1 records differ").arg(count));
}

} // namespace

Status verifyCopy(const QString& file, const CopyWatch& watch) {
    Status header = checkHeader(file);
    letGoOfCopy(file);
    if (!header) return header;
    int version = 0;
    bool whole = false;
    Status done = guarded([&] {
        RawConnection copy(file, RawConnection::Access::Read);
        const Watched watched(copy.handle(), watch, [] { return written; });
        whole = copy.text("pragma integrity_check(1)") == u"ok";
        version = static_cast<int>(copy.number("pragma user_version").value_or(0));
    });
    if (!done && done.error().code == ErrorCode::Cancelled) return done;
    if (!done || !whole) return damaged();
    if (watch.progress) watch.progress(checked);
    if (version == currentVersion()) done = checkRecordsOf(file, watch);
    letGoOfCopy(file); // it may be deleted one day, and is to be gone then
    return done;
}

Status keepVerified(const QString& part, const QString& file, const CopyWatch& watch) {
    Status done = verifyCopy(part, watch);
    if (done) done = syncFile(part);
    if (done && watch.stop.stop_requested()) done = fail(ErrorCode::Cancelled, tr("Stopped. Nothing was changed."));
    if (!done) return done;
    done = renameIntoNew(part, file);
    // The rename went through and the folder's sync did not: what is said to have failed does not stay as a backup.
    if (!done && !QFile::exists(part) && done.error().code != ErrorCode::Conflict) QFile::remove(file);
    return done;
}

UnfinishedCopy::UnfinishedCopy(QString file) : m_part(std::move(file) + unfinishedEnd()) {
    const QByteArray name = QFile::encodeName(m_part);
    for (int attempt = 0; attempt < 2 && m_handle < 0; ++attempt) {
        m_made = makePrivateFile(m_part);
        const int handle =
            m_made || m_made.error().code == ErrorCode::Conflict ? ::open(name.constData(), O_RDWR | O_CLOEXEC) : -1;
        if (handle < 0) continue;
        // A lock of the kind that SQLite does not use: it goes with its program, however that ends.
        if (::flock(handle, LOCK_EX | LOCK_NB) != 0) {
            ::close(handle);
            continue;
        }
        if (m_made) {
            m_handle = handle;
        } else { // left behind by a program that was killed
            removeAll(m_part);
            ::close(handle);
        }
    }
    if (m_handle < 0 && m_made) m_made = fail(ErrorCode::Conflict, tr("Another program is making this copy just now."));
}

UnfinishedCopy::~UnfinishedCopy() {
    if (m_handle < 0) return;
    if (!m_kept) removeAll(m_part);
    ::close(m_handle);
}

int removeUnfinished(const QString& folder) {
    int removed = 0;
    const QDir dir(folder);
    for (const QString& name : dir.entryList(QDir::Files | QDir::Hidden)) {
        const qsizetype end = name.indexOf(unfinishedEnd());
        if (end < 0 || !backupNameFrom(name.left(end))) continue; // nobody else's file
        const QByteArray path = QFile::encodeName(dir.filePath(name));
        const int handle = ::open(path.constData(), O_RDWR | O_CLOEXEC);
        if (handle < 0) continue;
        if (::flock(handle, LOCK_EX | LOCK_NB) == 0 && ::unlink(path.constData()) == 0) ++removed;
        ::close(handle);
    }
    return removed;
}

void copyWhole(Database& database, const QString& part, const CopyWatch& watch) {
    // SQLite writes into an empty file that is there, and so keeps its rights.
    const qint64 size = std::max<qint64>(1, QFileInfo(database.path()).size());
    const Watched watched(database.handle(), watch, [&] {
        return static_cast<int>(std::min<qint64>(written, written * QFileInfo(part).size() / size));
    });
    Statement(database, vacuumInto).bind(1, QFileInfo(part).absoluteFilePath()).run();
}

} // namespace chalktalk::store
