#include "app/privacy/wiped_file.h"

#include "store/private_file.h"

#include <QDir>
#include <QFileInfo>

namespace chalktalk::app {

WipedFile::~WipedFile() {
    if (!m_path.isEmpty()) store::wipeFile(m_path);
}

WipedFolder::~WipedFolder() { wipeFolder(m_path); }

void wipeFolder(const QString& path) {
    const QDir folder(path);
    if (QFileInfo(path).isSymLink() || !folder.exists()) return;
    const auto files = folder.entryInfoList(QDir::Files | QDir::Hidden | QDir::System);
    for (const QFileInfo& file : files) store::wipeFile(file.filePath());
    QDir().rmdir(path);
}

} // namespace chalktalk::app
