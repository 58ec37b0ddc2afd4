#include "store/backups/store_mark.h"

#include "store/backups/raw_connection.h"

#include <algorithm>
#include <sqlite3.h>

namespace chalktalk::store {

namespace {

QString textAt(sqlite3_stmt* row, int column) {
    return QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(row, column)));
}

} // namespace

qint64 StoreMark::nextChange() const {
    const auto change = counters.find(QStringLiteral("change"));
    return change == counters.end() ? 0 : change->second;
}

qint64 StoreMark::holds() const {
    qint64 sum = 0;
    for (const auto& [name, next] : counters) sum += next;
    return sum;
}

bool StoreMark::isNew() const {
    return std::all_of(counters.begin(), counters.end(), [](const auto& counter) { return counter.second <= 1; });
}

StoreMark markOf(RawConnection& connection) {
    StoreMark mark;
    mark.version = static_cast<int>(connection.number("pragma user_version").value_or(0));
    connection.each("select name, next from counter",
                    [&](sqlite3_stmt* row) { mark.counters[textAt(row, 0)] = sqlite3_column_int64(row, 1); });
    if (connection.hasTable("store_identity")) mark.storeId = connection.text("select id from store_identity");
    const QByteArray key = QByteArrayLiteral("'") + factsLeftOutKey + "'";
    mark.isWhole = !connection.number("select 1 from setting where key = " + key).has_value();
    mark.timeZone = connection.text("select value from setting where key = 'time_zone'");
    return mark;
}

} // namespace chalktalk::store
