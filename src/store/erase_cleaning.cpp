// What follows an erasure: nothing of it is left in the drafts, the journal and SQLite's log.
//
// In the store's own pages secure_delete has overwritten it: tests/store/erase_test.cpp looks for what would be left.
#include "store/backups/backup_name.h"
#include "store/database.h"
#include "store/draft_aside.h"
#include "store/draft_file.h"
#include "store/erase.h"
#include "store/failure.h"
#include "store/private_file.h"
#include "store/records/redo_journal.h"
#include "store/sql.h"
#include "store/statement.h"
#include "store/store_files.h"
#include "store/transaction.h"

#include <fcntl.h>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <sqlite3.h>
#include <sys/file.h>
#include <unistd.h>

namespace chalktalk::store {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Store", text); }

Status inUse() {
    return fail(
        ErrorCode::Conflict,
        tr("The person was erased, but another program has the store open, and SQLite's log beside it may still "
           "hold what was erased. Close the other program; this is finished when the store is opened next."));
}

bool isBusy(int code) { return (code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED; }

// Everything from the log into the store, and the log emptied. SQLite answers with a row whose first cell is 1 when
// somebody reads and kept it from that.
Status emptyLog(Database& database) {
    int busy = 0;
    const auto firstCell = [](void* to, int, char** cells, char**) {
        *static_cast<int*>(to) = cells[0] && qstrcmp(cells[0], "0") != 0;
        return 0;
    };
    const int code = sqlite3_exec(database.handle(), "pragma wal_checkpoint(truncate)", firstCell, &busy, nullptr);
    if (isBusy(code) || (code == SQLITE_OK && busy != 0)) return inUse();
    if (code != SQLITE_OK) return tl::unexpected<Error>(failureOf(code, "erase checkpoint").error);
    return {};
}

Status removeDrafts(Database& database) {
    const auto erased = listErased(database);
    if (!erased) return tl::unexpected<Error>(erased.error());
    const auto storeId = database.storeId();
    if (!storeId) return tl::unexpected<Error>(storeId.error());
    if (auto removed = removeOwnDraftsAside(database.path(), *storeId); !removed) return removed;
    const auto there = DraftFile::openToRead(database.path(), *storeId);
    if (!there) return tl::unexpected<Error>(there.error());
    if (!*there) return {};
    const auto drafts = DraftFile::open(database.path(), *storeId);
    if (!drafts) return tl::unexpected<Error>(drafts.error());
    for (const ErasedPerson& one : *erased) {
        if (auto removed = (*drafts)->removeOf(one.person); !removed) return removed;
    }
    return {};
}

// What a killed program left half written: a journal that was to take the old one's place, a backup that was to take
// the store's.
Status removeRemains(Database& database) {
    return guarded([&] {
        const QString path = database.path(), restoring = path + QStringLiteral(".restoring");
        const Transaction keepsOthersOut(database, Transaction::Facts); // whoever writes a journal
        wipeFile(journalPath(path) + unfinishedEnd());
        const QString part = restoring + unfinishedEnd();
        const int held = ::open(QFile::encodeName(part).constData(), O_RDWR | O_CLOEXEC);
        const bool isAtWork = held >= 0 && ::flock(held, LOCK_EX | LOCK_NB) != 0; // see UnfinishedCopy
        if (!isAtWork) {
            for (const auto* end : {"-wal", "-shm", "-journal", ""}) wipeFile(part + QLatin1String(end));
        }
        if (held >= 0) ::close(held);
    });
}

Status mark(Database& database, const Sql& sql) {
    return guarded([&] {
        Transaction transaction(database);
        Statement(database, sql).run();
        transaction.commit();
    });
}

Status clean(Database& database, bool isJournalClean) {
    Status done = removeDrafts(database);
    if (done) done = removeRemains(database);
    if (done && !isJournalClean) done = emptyJournal(database);
    if (done) done = emptyLog(database);
    return done ? mark(database, sql::erasure::cleaned) : done;
}

} // namespace

Status finishErasure(Database& database, const std::function<Status()>& backUp) {
    const auto onlyBackup = guarded([&] {
        Statement left(database, sql::erasure::unfinished);
        return left.step() && left.integer(0) == 2;
    });
    if (!onlyBackup) return tl::unexpected<Error>(onlyBackup.error());
    Status done = clean(database, *onlyBackup);
    if (done && backUp) done = backUp();
    if (done) done = mark(database, sql::erasure::done);
    return done ? emptyLog(database) : done;
}

} // namespace chalktalk::store
