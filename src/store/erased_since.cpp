#include "store/erased_since.h"

#include "store/backups/raw_connection.h"
#include "store/erase.h"
#include "store/failure.h"

#include <QFileInfo>
#include <sqlite3.h>

namespace chalktalk::store {

namespace {

std::string bytesAt(sqlite3_stmt* row, int column) {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(row, column));
    return bytes ? std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(row, column))) : std::string();
}

QStringList compare(RawConnection& store, RawConnection& copy) {
    QStringList names;
    if (!store.hasTable("erased_person")) return names;
    const QString storeId = store.text("select id from store_identity");
    store.each("select person_id, mark from erased_person order by at, person_id", [&](sqlite3_stmt* erased) {
        const QByteArray id = QByteArray::number(static_cast<qint64>(sqlite3_column_int64(erased, 0)));
        const std::string mark = bytesAt(erased, 1);
        // Somebody else in another store, and whoever is erased there as well, has another mark.
        copy.each("select source_id, external_id, name from person where id = " + id, [&](sqlite3_stmt* person) {
            const QString theirs = erasureMark(storeId, sqlite3_column_int64(person, 0), bytesAt(person, 1));
            if (theirs.toStdString() == mark) names << QString::fromStdString(bytesAt(person, 2));
        });
    });
    return names;
}

} // namespace

QStringList erasedSince(const QString& storePath, const QString& copyPath) {
    if (!QFileInfo::exists(storePath) || !QFileInfo::exists(copyPath)) return {};
    const auto names = guarded([&] {
        RawConnection store(storePath, RawConnection::Access::Read);
        // One that may write leaves nothing beside the copy when it goes.
        RawConnection copy(copyPath, RawConnection::Access::Write);
        return compare(store, copy);
    });
    return names.value_or(QStringList());
}

} // namespace chalktalk::store
