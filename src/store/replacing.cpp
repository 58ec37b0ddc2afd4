#include "store/replacing.h"

#include "store/private_file.h"

#include <cerrno>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <sqlite3.h>
#include <unistd.h>

namespace chalktalk::store {

SoleConnection::SoleConnection(const QString& path, Log log)
    : m_code(sqlite3_open_v2(QFile::encodeName(path).constData(), &m_handle, SQLITE_OPEN_READWRITE, nullptr)) {
    if (m_code != SQLITE_OK) return;
    sqlite3_busy_timeout(m_handle, 1000);
    if (log == Log::LeftAlone) sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    // The log's file stays when this closes: by then it may be the new store's.
    int keepsLog = 1;
    sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_PERSIST_WAL, &keepsLog);
    m_code = run("pragma locking_mode = exclusive");
    if (m_code == SQLITE_OK) m_code = run("begin exclusive; commit"); // no reader either, not even an idle one
    if (m_code == SQLITE_OK && log == Log::Emptied) m_code = run("pragma wal_checkpoint(truncate)");
    m_code &= 0xff;
}

SoleConnection::~SoleConnection() { sqlite3_close_v2(m_handle); }

bool SoleConnection::isRefused() const { return m_code == SQLITE_BUSY || m_code == SQLITE_LOCKED; }

// A log that could not be emptied is told by a cell, not by the code.
int SoleConnection::run(const char* sql) {
    int busy = 0;
    const auto firstCell = [](void* to, int, char** cells, char**) {
        *static_cast<int*>(to) = cells[0] && qstrcmp(cells[0], "1") == 0;
        return 0;
    };
    const int code = sqlite3_exec(m_handle, sql, firstCell, &busy, nullptr);
    return code == SQLITE_OK && busy != 0 ? SQLITE_BUSY : code;
}

Error inUseElsewhere() {
    return {ErrorCode::Conflict,
            QCoreApplication::translate("Store",
                                        "The store is open in another program. Close it there first. Nothing was "
                                        "changed."),
            {}};
}

bool copyBytes(const QString& from, const QString& to) {
    QFile source(from), target(to);
    if (!source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly)) return false;
    QByteArray piece;
    while (!(piece = source.read(1 << 20)).isEmpty()) {
        if (target.write(piece) != piece.size()) return false;
    }
    return source.atEnd() && target.flush();
}

Result<QString> keepBeside(const QString& storePath, const std::function<QString(int)>& name,
                           const std::function<bool(const QString&)>& isTaken, const QString& words) {
    for (int number = 1; number < 1000; ++number) {
        const QString kept = name(number);
        if (isTaken(kept)) continue;
        if (::link(QFile::encodeName(storePath).constData(), QFile::encodeName(kept).constData()) == 0) return kept;
        if (errno == EEXIST || QFileInfo::exists(kept)) continue;
        if (!makePrivateFile(kept)) break; // a file system without second names: a copy
        if (copyBytes(storePath, kept) && syncFile(kept)) return kept;
        QFile::remove(kept);
        break;
    }
    return fail(ErrorCode::StoreFailed, words);
}

} // namespace chalktalk::store
