#include "store/private_file.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <sys/stat.h>
#include <unistd.h>

namespace chalktalk::store {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Store", text); }

Status failed(const QString& words, const QString& path) {
    const int code = errno;
    return fail(code == ENOSPC ? ErrorCode::StoreFailed : ErrorCode::Unreadable,
                code == ENOSPC ? tr("The disk is full. Nothing was changed.")
                               : words.arg(QDir::toNativeSeparators(path)),
                QStringLiteral("errno %1").arg(code));
}

Status thereAlready(const QString& path) {
    return fail(ErrorCode::Conflict, tr("There is a file %1 already.").arg(QDir::toNativeSeparators(path)));
}

Status syncPath(const QString& path, int flags) {
    const int handle = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (handle < 0) return failed(tr("%1 can't be opened."), path);
    const int code = ::fsync(handle);
    ::close(handle);
    if (code != 0) return failed(tr("%1 can't be written."), path);
    return {};
}

} // namespace

Status makePrivateFolder(const QString& folder) {
    if (QFileInfo(folder).isDir()) return {};
    const QString above = QFileInfo(folder).absolutePath();
    if (above != folder) {
        if (auto made = makePrivateFolder(above); !made) return made;
    }
    if (::mkdir(QFile::encodeName(folder).constData(), 0700) != 0 && errno != EEXIST)
        return failed(tr("The folder %1 can't be made."), folder);
    return {};
}

Status makePrivateFile(const QString& file) {
    const int handle = ::open(QFile::encodeName(file).constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (handle < 0) {
        if (errno == EEXIST) return thereAlready(file);
        return failed(tr("%1 can't be written."), file);
    }
    ::close(handle);
    return {};
}

Status syncFile(const QString& file) {
    if (auto synced = syncPath(file, O_RDONLY); !synced) return synced;
    return syncPath(QFileInfo(file).absolutePath(), O_RDONLY | O_DIRECTORY);
}

Status renameIntoNew(const QString& from, const QString& to) {
    const QByteArray old = QFile::encodeName(from), fresh = QFile::encodeName(to);
    int code = ::renameat2(AT_FDCWD, old.constData(), AT_FDCWD, fresh.constData(), RENAME_NOREPLACE);
    if (code != 0 && errno != EEXIST) { // a file system that does not know how: by a second name
        code = ::link(old.constData(), fresh.constData());
        if (code == 0) ::unlink(old.constData());
    }
    if (code != 0) return errno == EEXIST ? thereAlready(to) : failed(tr("%1 can't be written."), to);
    const Status synced = syncPath(QFileInfo(to).absolutePath(), O_RDONLY | O_DIRECTORY);
    // Whoever is told that it failed tidies up under the old name, and must not find the new one taken next time.
    if (!synced) static_cast<void>(std::rename(fresh.constData(), old.constData()));
    return synced;
}

Status renameInto(const QString& from, const QString& to) {
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return failed(tr("%1 can't be written."), to);
    return syncPath(QFileInfo(to).absolutePath(), O_RDONLY | O_DIRECTORY);
}

void wipeFile(const QString& path) {
    QFile file(path);
    if (QFileInfo(path).isSymLink() || !file.exists()) return;
    if (file.open(QIODevice::ReadWrite)) {
        const QByteArray zeroes(1 << 16, '\0');
        for (qint64 left = file.size(); left > 0;) {
            const qint64 written = file.write(zeroes.constData(), std::min<qint64>(left, zeroes.size()));
            if (written <= 0) break;
            left -= written;
        }
        file.close();
        static_cast<void>(syncFile(path)); // what can't be overwritten is removed all the same
    }
    file.remove();
}

} // namespace chalktalk::store
