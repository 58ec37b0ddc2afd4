#include "store/backups/raw_connection.h"

#include "store/failure.h"

#include <chrono>
#include <QFileInfo>
#include <QUrl>
#include <sqlite3.h>

namespace chalktalk::store {

namespace {

qint64 steadyMs() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace

RawConnection::RawConnection(const QString& file, Access access) {
    QByteArray uri = QUrl::fromLocalFile(QFileInfo(file).absoluteFilePath()).toEncoded(QUrl::FullyEncoded);
    if (access == Access::Finished) uri += "?immutable=1";
    const int flags = access == Access::Write ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
    const int code =
        sqlite3_open_v2(uri.constData(), &m_handle, flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr);
    if (code != SQLITE_OK) {
        sqlite3_close_v2(std::exchange(m_handle, nullptr));
        throwFailure(code, "open copy");
    }
    sqlite3_extended_result_codes(m_handle, 1);
    sqlite3_busy_timeout(m_handle, 10'000);
    sqlite3_exec(m_handle, "pragma trusted_schema = off; pragma temp_store = memory; pragma cell_size_check = on",
                 nullptr, nullptr, nullptr);
}

RawConnection::~RawConnection() { sqlite3_close_v2(m_handle); }

void RawConnection::run(const QByteArray& sql) {
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        throwFailure(sqlite3_extended_errcode(m_handle), "copy");
}

void RawConnection::each(const QByteArray& sql, const std::function<void(sqlite3_stmt*)>& row) {
    sqlite3_stmt* statement = nullptr;
    int code = sqlite3_prepare_v2(m_handle, sql.constData(), -1, &statement, nullptr);
    try {
        while (code == SQLITE_OK && (code = sqlite3_step(statement)) == SQLITE_ROW) {
            row(statement);
            code = SQLITE_OK;
        }
    } catch (...) {
        sqlite3_finalize(statement);
        throw;
    }
    sqlite3_finalize(statement);
    if (code != SQLITE_DONE && code != SQLITE_OK) throwFailure(sqlite3_extended_errcode(m_handle), "copy");
}

std::optional<qint64> RawConnection::number(const QByteArray& sql) {
    std::optional<qint64> found;
    bool first = true;
    each(sql, [&](sqlite3_stmt* row) {
        if (std::exchange(first, false) && sqlite3_column_type(row, 0) != SQLITE_NULL)
            found = sqlite3_column_int64(row, 0);
    });
    return found;
}

QString RawConnection::text(const QByteArray& sql) {
    QString found;
    bool first = true;
    each(sql, [&](sqlite3_stmt* row) {
        if (std::exchange(first, false))
            found = QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(row, 0)));
    });
    return found;
}

bool RawConnection::hasTable(const QByteArray& name) {
    return number("select 1 from sqlite_master where type = 'table' and name = '" + name + "'").has_value();
}

Watched::Watched(sqlite3* handle, const CopyWatch& watch, std::function<int()> percent)
    : m_handle(handle), m_watch(watch), m_percent(std::move(percent)) {
    constexpr int instructions = 2000; // of SQLite's machine between two looks: well under a millisecond
    sqlite3_progress_handler(m_handle, instructions, look, this);
}

Watched::~Watched() { sqlite3_progress_handler(m_handle, 0, nullptr, nullptr); }

int Watched::look(void* self) {
    auto& me = *static_cast<Watched*>(self);
    if (me.m_watch.stop.stop_requested()) return 1;
    if (!me.m_watch.progress) return 0;
    constexpr qint64 everyMs = 60;
    const qint64 now = steadyMs();
    if (now - me.m_saidMs < everyMs) return 0;
    me.m_saidMs = now;
    me.m_watch.progress(me.m_percent());
    return 0;
}

} // namespace chalktalk::store
