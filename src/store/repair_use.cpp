// The repaired copy takes the damaged store's place.
#include "store/repair.h"

#include "base/log.h"
#include "store/backups/automatic_backup.h"
#include "store/backups/store_mark.h"
#include "store/backups/verified_copy.h"
#include "store/database.h"
#include "store/failure.h"
#include "store/private_file.h"
#include "store/salvage/salvage.h"
#include "store/store_files.h"

#include <cerrno>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <sqlite3.h>
#include <unistd.h>

namespace chalktalk::store {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Store", text); }

// Keeps every other program out of a store while it lives, and writes nothing into it: neither what its log holds nor
// when this closes.
class QuietSole {
  public:
    explicit QuietSole(const QString& path) {
        m_code = sqlite3_open_v2(QFile::encodeName(path).constData(), &m_handle, SQLITE_OPEN_READWRITE, nullptr);
        if (m_code != SQLITE_OK) return;
        sqlite3_busy_timeout(m_handle, 1000);
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        int keepsLog = 1;
        sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_PERSIST_WAL, &keepsLog);
        m_code = sqlite3_exec(m_handle, "pragma locking_mode = exclusive; begin exclusive; commit", nullptr, nullptr,
                              nullptr);
    }
    ~QuietSole() { sqlite3_close_v2(m_handle); }
    QuietSole(const QuietSole&) = delete;
    QuietSole& operator=(const QuietSole&) = delete;

    [[nodiscard]] bool isRefused() const {
        const int code = m_code & 0xff;
        return code == SQLITE_BUSY || code == SQLITE_LOCKED;
    }

  private:
    sqlite3* m_handle = nullptr;
    int m_code = SQLITE_OK;
};

std::map<QString, qint64> countersIn(const QString& damaged) {
    std::map<QString, qint64> counters;
    const auto salvage = salvage::Salvage::open(damaged);
    if (!salvage) return counters;
    (*salvage)->rowsOf(salvage::Salvage::placeOf("counter"), [&](const salvage::Row& row, bool) {
        const auto* name = std::get_if<QByteArray>(&row.values[0]);
        const auto* next = std::get_if<qint64>(&row.values[1]);
        if (name && next) counters.emplace(QString::fromUtf8(*name), *next);
    });
    return counters;
}

// Whatever was saved or imported since the copy was made would be lost with it. Reads past SQLite, and closes no file
// of the store: that would give up the lock under which this is asked.
Status wasNotChangedSince(const QString& storePath, const QString& file) {
    return guarded([&] {
        const auto now = countersIn(storePath);
        RawConnection repaired(file, RawConnection::Access::Read);
        const StoreMark then = markOf(repaired);
        for (const char* name : {"change", "audit"}) {
            const auto a = now.find(QLatin1String(name)), b = then.counters.find(QLatin1String(name));
            if (a != now.end() && b != then.counters.end() && a->second > b->second)
                throw Failure{{ErrorCode::Conflict,
                               tr("Something was saved since the repaired copy was made. Make it anew, so that "
                                  "nothing is lost."),
                               {}},
                              0};
        }
    });
}

// The damaged file gets a second name, so that there is one in its place at every moment.
Result<QString> keepDamaged(const QString& storePath, const Clock& clock) {
    const QString time = clock.nowUtc().toString(QStringLiteral("yyyy-MM-dd'T'HHmmss'Z'"));
    for (int number = 1; number < 1000; ++number) {
        QString kept = QStringLiteral("%1.damaged-%2").arg(storePath, time);
        if (number > 1) kept += QStringLiteral("-%1").arg(number);
        if (QFileInfo::exists(kept)) continue;
        if (::link(QFile::encodeName(storePath).constData(), QFile::encodeName(kept).constData()) == 0) return kept;
        if (errno == EEXIST) continue;
        // A file system without second names.
        if (QFile::copy(storePath, kept) && syncFile(kept)) return kept;
        QFile::remove(kept);
        break;
    }
    return fail(ErrorCode::StoreFailed, tr("The damaged store can't be kept under another name. Nothing was changed."));
}

// While nobody else can write to the store: what is compared is what is replaced.
Status replaceDamaged(const QString& storePath, const QString& file, const Clock& clock) {
    const QuietSole sole(storePath);
    if (sole.isRefused())
        return fail(ErrorCode::Conflict, tr("The store is open in another program. Close it there first. Nothing "
                                            "was changed."));
    if (auto same = wasNotChangedSince(storePath, file); !same) return same;
    const auto kept = keepDamaged(storePath, clock);
    if (!kept) return tl::unexpected<Error>(kept.error());
    // Its log goes with it: beside the new store it would be taken for that one's.
    const QString oldLog = storePath + QStringLiteral("-wal"), keptLog = *kept + QStringLiteral("-wal");
    const auto putBack = [&](const Status& why) {
        if (!QFileInfo::exists(oldLog) && QFileInfo::exists(keptLog)) static_cast<void>(renameInto(keptLog, oldLog));
        if (!QFileInfo::exists(keptLog)) QFile::remove(*kept); // a second name of what is in its place still
        return why;
    };
    if (QFileInfo(oldLog).size() > 0) {
        if (auto moved = renameInto(oldLog, keptLog); !moved) return putBack(moved);
    }
    for (const auto* end : {"-wal", "-shm"}) QFile::remove(storePath + QLatin1String(end));
    for (const QString& each : storeFiles(file))
        if (each != file) QFile::remove(each);
    const Status placed = renameInto(file, storePath);
    if (!placed && QFileInfo::exists(file)) return putBack(placed);
    // The name was changed and only its way to the disk failed: once more. If that fails, too, it is in place all the
    // same, and both are there whatever comes.
    if (const Status synced = placed ? placed : syncFile(storePath); !synced)
        log::warning("store",
                     "the repaired store's folder could not be synced: " + synced.error().detail.toStdString());
    return {};
}

} // namespace

Status useRepaired(const QString& storePath, const QString& file, const Clock& clock) {
    if (auto whole = verifyCopy(file); !whole) return whole;
    if (auto placed = replaceDamaged(storePath, file, clock); !placed) return placed;
    auto database = Database::open(storePath, OpenMode::ReadWrite);
    if (!database) { // whoever opens it next is told why; it is in place
        log::warning("store", "no backup after a repair: " + database.error().detail.toStdString());
        return {};
    }
    BackupWish wish;
    wish.reason = BackupReason::Repair;
    wish.evenIfUnchanged = true;
    if (auto made = makeBackup(**database, wish, clock); !made)
        log::warning("store", "no backup after a repair: " + made.error().detail.toStdString());
    return {};
}

} // namespace chalktalk::store
