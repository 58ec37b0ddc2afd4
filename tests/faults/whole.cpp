#include "tests/faults/whole.h"

#include "store/backups/backup_list.h"
#include "store/failure.h"
#include "store/records/record_check.h"
#include "store/records/redo_journal.h"
#include "store/store_check.h"

#include <algorithm>
#include <map>
#include <QFile>
#include <sqlite3.h>

namespace chalktalk::tests {

namespace {

// Change numbers as the store's digests have them.
std::map<store::RecordKey, qint64> changesOf(store::Database& database) {
    std::map<store::RecordKey, qint64> changes;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database.handle(), "select kind, record_key, change_id from record_digest", -1, &statement,
                           nullptr) == SQLITE_OK) {
        while (sqlite3_step(statement) == SQLITE_ROW) {
            const auto* key = reinterpret_cast<const char*>(sqlite3_column_text(statement, 1));
            changes[{static_cast<store::RecordKind>(sqlite3_column_int(statement, 0)), QString::fromUtf8(key)}] =
                sqlite3_column_int64(statement, 2);
        }
    }
    sqlite3_finalize(statement);
    return changes;
}

// Everything that a change of coaching records left in the store must be in the journal, with the same words.
QString journalBehind(store::Database& database) {
    const auto reading = store::readJournal(database.path());
    const auto id = database.storeId();
    if (!id) return QStringLiteral("no store id. ");
    const auto changes = changesOf(database);
    std::map<std::pair<qint64, store::RecordKey>, const store::RecordImage*> written;
    for (const auto& entry : reading.entries)
        for (const auto& record : entry.records) written[{entry.change, record.key}] = &record;
    qint64 backedUp = 0; // what backups hold may be gone from the journal
    for (const auto& backup : store::listBackups(database.path(), Clock()))
        if (backup.isSound && backup.storeId == *id) backedUp = std::max(backedUp, backup.nextChange);
    for (const auto& [key, change] : changes) {
        if (change == 0) continue; // from before the store had a journal
        if (change < backedUp && !written.contains({change, key})) continue;
        const auto at = written.find({change, key});
        if (at == written.end())
            return QStringLiteral("the journal lacks change %1 of a record of kind %2. ")
                .arg(change)
                .arg(int(key.kind));
        if (*at->second != store::readImage(database, key))
            return QStringLiteral("the journal has other words of change %1. ").arg(change);
    }
    if (!written.empty() && reading.storeId != *id) return QStringLiteral("the journal is of another store. ");
    return {};
}

} // namespace

QString whatIsWrongWith(store::Database& database) {
    QString wrong;
    const auto check = store::checkStore(database);
    wrong += check ? check->join(QStringLiteral(" ")) : check.error().message + check.error().detail;
    const auto records = store::checkRecords(database);
    if (!records) wrong += records.error().message + records.error().detail;
    if (records && !records->empty())
        wrong += QStringLiteral("%1 records differ from their digests. ").arg(records->size());
    try {
        return wrong + journalBehind(database);
    } catch (const store::Failure& failure) {
        return wrong + failure.error.message + failure.error.detail;
    }
}

int versionOf(const QString& path) {
    sqlite3* handle = nullptr;
    sqlite3_stmt* statement = nullptr;
    int version = -1;
    if (sqlite3_open_v2(QFile::encodeName(path).constData(), &handle, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK &&
        sqlite3_prepare_v2(handle, "pragma user_version", -1, &statement, nullptr) == SQLITE_OK &&
        sqlite3_step(statement) == SQLITE_ROW)
        version = sqlite3_column_int(statement, 0);
    sqlite3_finalize(statement);
    sqlite3_close_v2(handle);
    return version;
}

} // namespace chalktalk::tests
