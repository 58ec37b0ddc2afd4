#include "store/draft_aside.h"

#include "store/draft_file.h"
#include "store/private_file.h"
#include "store/store_files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <sqlite3.h>

namespace chalktalk::store {

namespace {

const QString s_log = QStringLiteral("-wal");
const QString s_index = QStringLiteral("-shm");

// What a killed program left in the log goes into the file itself, where it can be.
void emptyLog(const QString& file) {
    sqlite3* handle = nullptr;
    if (sqlite3_open_v2(QFile::encodeName(file).constData(), &handle, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK)
        sqlite3_exec(handle, "pragma wal_checkpoint(truncate)", nullptr, nullptr, nullptr);
    sqlite3_close_v2(handle);
}

QString asideFor(const QString& storeId) {
    constexpr int enough = 12;
    return QStringLiteral("of-") + storeId.left(enough);
}

} // namespace

Status putDraftsAside(const QString& storePath, const QString& why) {
    const QString file = draftsPath(storePath);
    if (!QFileInfo::exists(file)) return {};
    emptyLog(file);
    constexpr int most = 1000;
    for (int number = 1; number < most; ++number) {
        QString aside = file + u'.' + why;
        if (number > 1) aside += QStringLiteral("-%1").arg(number);
        if (QFileInfo::exists(aside) || QFileInfo::exists(aside + s_log)) continue;
        // A log that could not be emptied belongs to its file: beside a new one it would be taken for that one's.
        if (QFileInfo(file + s_log).size() > 0)
            if (Status moved = renameIntoNew(file + s_log, aside + s_log); !moved) return moved;
        Status moved = renameIntoNew(file, aside);
        if (!moved && moved.error().code == ErrorCode::Conflict) continue;
        if (moved)
            for (const QString& tail : {s_log, s_index}) QFile::remove(file + tail);
        return moved;
    }
    return fail(ErrorCode::StoreFailed, QString());
}

Status takeOwnDrafts(const QString& storePath, const QString& storeId) {
    const QString file = draftsPath(storePath);
    if (QFileInfo::exists(file)) {
        const auto owner = DraftFile::ownerOf(file);
        if (!owner || *owner == storeId) return {}; // a damaged one is dealt with when it is written to
        if (Status moved = putDraftsAside(storePath, asideFor(*owner)); !moved) return moved;
    }
    for (const QString& aside : draftsAside(storePath)) {
        if (DraftFile::ownerOf(aside) != storeId) continue;
        emptyLog(aside);
        if (QFileInfo(aside + s_log).size() > 0) continue;
        return renameIntoNew(aside, file);
    }
    return {};
}

Status removeOwnDraftsAside(const QString& storePath, const QString& storeId) {
    for (const QString& aside : draftsAside(storePath)) {
        const auto owner = DraftFile::ownerOf(aside);
        if (owner && *owner != storeId) continue;
        for (const QString& tail : {QString(), s_log, s_index})
            if (QFileInfo::exists(aside + tail) && !QFile::remove(aside + tail))
                return fail(ErrorCode::Unreadable, QCoreApplication::translate("Store", "%1 can't be removed.")
                                                       .arg(QDir::toNativeSeparators(aside + tail)));
    }
    return {};
}

QStringList draftsAside(const QString& storePath) {
    const QFileInfo file(draftsPath(storePath));
    const QDir folder = file.absoluteDir();
    const QString beginning = file.fileName() + u'.';
    QStringList found;
    for (const QString& name : folder.entryList(QDir::Files, QDir::Time)) // no pattern: a name may hold a bracket
        if (name.startsWith(beginning) && !name.endsWith(s_log) && !name.endsWith(s_index))
            found << folder.filePath(name);
    return found;
}

} // namespace chalktalk::store
