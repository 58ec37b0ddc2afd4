#include "app/export/new_files.h"

#include "store/private_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace chalktalk::app {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Export", text); }
QString nameOf(const QFile& part) { return part.fileName().chopped(5); }

} // namespace

Status cantWrite(const QString& path) {
    return fail(ErrorCode::Unreadable, tr("%1 can't be written.").arg(QDir::toNativeSeparators(path)));
}

NewFiles::~NewFiles() {
    for (const auto& file : m_files) {
        file->close();
        file->remove();
    }
}

Result<QFile*> NewFiles::add(const QString& path) {
    if (QFileInfo::exists(path))
        return fail(ErrorCode::Conflict, tr("There is a file %1 already.").arg(QDir::toNativeSeparators(path)));
    const QString part = path + QStringLiteral(".part");
    QFile::remove(part); // of an export that was cut short
    if (Status made = store::makePrivateFile(part); !made) return tl::unexpected<Error>(made.error());
    auto file = std::make_unique<QFile>(part);
    if (!file->open(QIODevice::WriteOnly)) return tl::unexpected<Error>(cantWrite(path).error());
    m_files.push_back(std::move(file));
    return m_files.back().get();
}

Status NewFiles::keep() {
    for (const auto& file : m_files) {
        if (!file->flush()) return cantWrite(nameOf(*file));
        file->close();
        if (Status synced = store::syncFile(file->fileName()); !synced) return synced;
    }
    for (const auto& file : m_files) {
        if (Status renamed = store::renameIntoNew(file->fileName(), nameOf(*file)); !renamed) return renamed;
    }
    m_files.clear();
    return {};
}

} // namespace chalktalk::app
