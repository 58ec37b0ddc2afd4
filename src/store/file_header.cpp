#include "store/file_header.h"

#include "store/migrate.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace chalktalk::store {

namespace {
QString tr(const char* text) { return QCoreApplication::translate("Store", text); }
} // namespace

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
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::Unreadable, tr("%1 can't be read.").arg(shown));
    const QByteArray head = file.read(100);
    // SQLite's file format: the magic text, and two numbers of the application's own at 60 and 68.
    if (head.size() < 100 || !head.startsWith(QByteArrayLiteral("SQLite format 3\0")) ||
        qFromBigEndian<qint32>(head.constData() + 68) != applicationId)
        return fail(ErrorCode::Refused, tr("%1 is not a Chalktalk store. It was left as it is.").arg(shown));
    if (qFromBigEndian<qint32>(head.constData() + 60) > currentVersion()) return tl::unexpected<Error>(newerError());
    return {};
}

} // namespace chalktalk::store
