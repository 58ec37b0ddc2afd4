// What follows an erasure: nothing of it is left in the drafts, the journal and SQLite's log.
//
// In the store's own pages secure_delete has overwritten it: tests/store/erase_test.cpp looks for what would be left.
#include "store/database.h"
#include "store/draft_aside.h"
#include "store/draft_file.h"
#include "store/erase.h"
#include "store/failure.h"
#include "store/records/redo_journal.h"
#include "store/sql.h"
#include "store/statement.h"
#include "store/transaction.h"

#include <QCoreApplication>
#include <sqlite3.h>

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

} // namespace

Status finishErasure(Database& database) {
    Status done = removeDrafts(database);
    if (done) done = emptyJournal(database);
    if (done) done = emptyLog(database);
    if (!done) return done;
    done = guarded([&] {
        Transaction transaction(database);
        Statement(database, sql::erasure::done).run();
        transaction.commit();
    });
    return done ? emptyLog(database) : done;
}

} // namespace chalktalk::store
