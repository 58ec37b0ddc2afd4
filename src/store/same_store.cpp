#include "store/same_store.h"

#include "store/backups/raw_connection.h"
#include "store/failure.h"
#include "store/file_header.h"
#include "store/migrate.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <sqlite3.h>
#include <sys/stat.h>

namespace chalktalk::store {

namespace {
QString tr(const char* text) { return QCoreApplication::translate("Store", text); }
} // namespace

FileIdentity fileIdentity(const QString& path) {
    struct stat status {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0) return {};
    return {static_cast<quint64>(status.st_dev), static_cast<quint64>(status.st_ino)};
}

Error noStoreThere(const QString& path) {
    return {
        ErrorCode::Unreadable,
        tr("%1 is no longer there: it was moved, renamed or deleted while it was open. Put it back in its place, or "
           "open it where it is now.")
            .arg(QDir::toNativeSeparators(path)),
        QStringLiteral("store is away")};
}

Error notSameStore(const QString& path) {
    return {ErrorCode::Unreadable,
            tr("%1 is another store now than the one that was opened: somebody put it in that one's place. Nothing was "
               "written to it. Put the first one back, or open the new one.")
                .arg(QDir::toNativeSeparators(path)),
            QStringLiteral("store is another one")};
}

bool isStranger(const QString& path, const QString& storeId) {
    if (storeId.isEmpty() || !checkHeader(path)) return false; // not there, no store, newer: said when it is opened
    const auto isOther = guarded([&] {
        RawConnection look(path, RawConnection::Access::Read);
        const auto version = look.number("pragma user_version");
        if (version && *version > currentVersion()) return false;
        // A store that was read has been brought up to date, and has its id.
        if (!version || *version < currentVersion()) return true;
        return look.text("select id from store_identity") != storeId;
    });
    return isOther && *isOther;
}

bool passes(const Error& error) {
    if (error.code == ErrorCode::Unreadable) return true;
    if (error.code != ErrorCode::StoreFailed || tellsOfDamage(error)) return false;
    const QStringList words = error.detail.split(u' '); // as failureOf() puts it
    const int code = words.size() > 1 && words[0] == u"sqlite" ? words[1].toInt() & 0xff : 0;
    return code != SQLITE_CONSTRAINT && code != SQLITE_MISMATCH;
}

Result<std::unique_ptr<Database>> openSameStore(const QString& path, const QString& storeId) {
    if (isStranger(path, storeId)) return tl::unexpected<Error>(notSameStore(path));
    auto database = Database::open(path, OpenMode::ReadWrite);
    if (!database && database.error().code == ErrorCode::NotFound) return tl::unexpected<Error>(noStoreThere(path));
    if (!database && database.error().code == ErrorCode::Unreadable && QFileInfo::exists(path)) {
        Error error = database.error();
        error.message += u' ' + tr("Make it writable again.");
        return tl::unexpected<Error>(error);
    }
    if (!database) return database;
    const auto found = (*database)->storeId();
    if (!found) return tl::unexpected<Error>(found.error());
    if (!storeId.isEmpty() && *found != storeId) return tl::unexpected<Error>(notSameStore(path));
    return database;
}

void emptyLog(Database& database) {
    sqlite3* handle = database.handle();
    sqlite3_busy_timeout(handle, 0);
    sqlite3_wal_checkpoint_v2(handle, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
}

} // namespace chalktalk::store
