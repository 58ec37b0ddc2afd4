#include "store/file_header.h"

#include "store/migrate.h"

#include <fcntl.h>
#include <map>
#include <mutex>
#include <optional>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>
#include <sys/stat.h>
#include <unistd.h>

namespace chalktalk::store {

namespace {
QString tr(const char* text) { return QCoreApplication::translate("Store", text); }

struct LastingHandles {
    std::mutex mutex;
    std::map<std::pair<dev_t, ino_t>, int> handles;
};
LastingHandles& lastingHandles() {
    static LastingHandles all;
    return all;
}

// The first 100 bytes.
std::optional<QByteArray> headOf(const QString& path) {
    const int handle = lastingHandle(path);
    if (handle < 0) return std::nullopt;
    QByteArray head(100, '\0');
    const auto size = ::pread(handle, head.data(), 100, 0);
    if (size < 0) return std::nullopt;
    head.truncate(static_cast<qsizetype>(size));
    return head;
}

} // namespace

int lastingHandle(const QString& path) {
    auto& [mutex, handles] = lastingHandles();
    const std::lock_guard lock(mutex);
    struct stat status {};
    const QByteArray name = QFile::encodeName(path);
    if (::stat(name.constData(), &status) != 0) return -1;
    const auto known = handles.find({status.st_dev, status.st_ino});
    if (known != handles.end()) return known->second;
    const int handle = ::open(name.constData(), O_RDONLY | O_CLOEXEC);
    if (handle < 0 || ::fstat(handle, &status) != 0) return -1;
    handles[{status.st_dev, status.st_ino}] = handle;
    return handle;
}

void letGoOfCopy(const QString& path) {
    auto& [mutex, handles] = lastingHandles();
    const std::lock_guard lock(mutex);
    struct stat status {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0) return;
    const auto known = handles.find({status.st_dev, status.st_ino});
    if (known == handles.end()) return;
    ::close(known->second);
    handles.erase(known);
}

Error newerError() {
    return {ErrorCode::Refused,
            tr("This store was written by a newer version of Chalktalk. Update the program to open it."),
            {}};
}

Status checkHeader(const QString& path) {
    const QString shown = QDir::toNativeSeparators(path);
    const QFileInfo info(path);
    if (!info.exists()) return fail(ErrorCode::NotFound, tr("There is no store at %1.").arg(shown));
    if (info.isDir()) return fail(ErrorCode::Refused, tr("%1 is a folder, not a Chalktalk store.").arg(shown));
    const auto head = headOf(path);
    if (!head) return fail(ErrorCode::Unreadable, tr("%1 can't be read.").arg(shown));
    // SQLite's file format: the magic text, and two numbers of the application's own at 60 and 68.
    if (head->size() < 100 || !head->startsWith(QByteArrayLiteral("SQLite format 3\0")) ||
        qFromBigEndian<qint32>(head->constData() + 68) != applicationId)
        return fail(ErrorCode::Refused, tr("%1 is not a Chalktalk store. It was left as it is.").arg(shown));
    if (qFromBigEndian<qint32>(head->constData() + 60) > currentVersion()) return tl::unexpected<Error>(newerError());
    return {};
}

} // namespace chalktalk::store
