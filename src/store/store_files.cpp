#include "store/store_files.h"

namespace chalktalk::store {

QString draftsPath(const QString& storePath) { return storePath + QStringLiteral(".drafts"); }
QString journalPath(const QString& storePath) { return storePath + QStringLiteral(".redo"); }
QString backupFolder(const QString& storePath) { return storePath + QStringLiteral(".backups"); }

QStringList storeFiles(const QString& storePath) {
    QStringList files;
    for (const QString& file : {storePath, draftsPath(storePath)}) {
        for (const QString& end : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")}) files << file + end;
    }
    files << journalPath(storePath);
    return files;
}

} // namespace chalktalk::store
