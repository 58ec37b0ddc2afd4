#include "store/transaction.h"

#include "store/database.h"
#include "store/failure.h"
#include "store/records/record_watch.h"

#include <QCoreApplication>
#include <sqlite3.h>

namespace chalktalk::store {

namespace {

void exec(Database& database, const char* sql) {
    const int code = sqlite3_exec(database.handle(), sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) throwFailure(sqlite3_extended_errcode(database.handle()), sql);
}

} // namespace

Transaction::Transaction(Database& database, Changes changes)
    : m_database(database), m_watch(changes == Anything ? database.recordWatch() : nullptr) {
    exec(database, "begin immediate");
    m_open = true;
    m_database.beginPoisonWatch();
    if (m_watch) m_watch->begin();
}

Transaction::~Transaction() { rollback(); }

void Transaction::commit() {
    if (m_database.isPoisoned()) {
        rollback();
        throw Failure{poisonedError("commit"), SQLITE_ABORT};
    }
    if (m_watch) m_watch->keep(); // on failure, here as below, the destructor rolls back
    exec(m_database, "commit");
    m_open = false;
    m_database.endPoisonWatch();
    if (m_watch) m_watch->committed();
}

void Transaction::rollback() noexcept {
    if (!m_open) return;
    m_open = false;
    if (m_watch) m_watch->rolledBack(); // before the lock is given up: nobody adds to the journal meanwhile
    // SQLite may have rolled back by itself after a disk-full; then there is nothing left to do.
    if (!sqlite3_get_autocommit(m_database.handle()))
        sqlite3_exec(m_database.handle(), "rollback", nullptr, nullptr, nullptr);
    m_database.endPoisonWatch();
}

Error Transaction::poisonedError(std::string_view where) {
    return {ErrorCode::StoreFailed,
            QCoreApplication::translate("Store", "An earlier step failed, so nothing of this was kept."),
            QStringLiteral("poisoned transaction at %1")
                .arg(QString::fromUtf8(where.data(), static_cast<qsizetype>(where.size())))};
}

Snapshot::Snapshot(Database& database) : m_database(database) { exec(database, "begin"); }
Snapshot::~Snapshot() { sqlite3_exec(m_database.handle(), "rollback", nullptr, nullptr, nullptr); }

} // namespace chalktalk::store
