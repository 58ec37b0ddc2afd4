#include "store/failure.h"

#include <QCoreApplication>
#include <QStringList>
#include <sqlite3.h>

namespace chalktalk::store {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Store", text); }

Error errorFor(int code) {
    switch (code & 0xff) {
    case SQLITE_FULL: return {ErrorCode::StoreFailed, tr("The disk is full. Nothing was changed."), {}};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::StoreFailed, tr("Another program is writing to the store. Try again when it is done."), {}};
    case SQLITE_READONLY:
    case SQLITE_PERM: return {ErrorCode::Unreadable, tr("The store can't be written: it is read-only."), {}};
    case SQLITE_CANTOPEN: return {ErrorCode::Unreadable, tr("The store can't be opened."), {}};
    case SQLITE_NOTADB: return {ErrorCode::Refused, tr("This file is not a Chalktalk store."), {}};
    case SQLITE_CORRUPT:
        return {ErrorCode::StoreFailed, tr("The store is damaged. Open Safety, Check: it can be repaired."), {}};
    case SQLITE_NOMEM: return {ErrorCode::StoreFailed, tr("There is not enough memory for this."), {}};
    case SQLITE_INTERRUPT: return {ErrorCode::Cancelled, tr("Stopped. Nothing was changed."), {}};
    case SQLITE_IOERR:
        return {ErrorCode::StoreFailed, tr("The disk could not be read or written. Nothing was changed."), {}};
    default: return {ErrorCode::StoreFailed, tr("The store could not do this. Nothing was changed."), {}};
    }
}

} // namespace

Failure failureOf(int sqliteCode, std::string_view where) {
    Failure failure{errorFor(sqliteCode), sqliteCode};
    failure.error.detail = QStringLiteral("sqlite %1 in %2")
                               .arg(sqliteCode)
                               .arg(QString::fromUtf8(where.data(), static_cast<qsizetype>(where.size())));
    return failure;
}

bool tellsOfDamage(const Error& error) {
    const QStringList words = error.detail.split(u' '); // as failureOf() puts it
    if (words.size() < 2 || words[0] != u"sqlite") return false;
    const int code = words[1].toInt() & 0xff;
    return code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
}

void throwFailure(int sqliteCode, std::string_view where) { throw failureOf(sqliteCode, where); }

} // namespace chalktalk::store
