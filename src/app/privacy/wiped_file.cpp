#include "app/privacy/wiped_file.h"

#include "store/private_file.h"

#include <algorithm>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace chalktalk::app {

WipedFile::~WipedFile() {
    if (!m_path.isEmpty()) wipeFile(m_path);
}

WipedFolder::~WipedFolder() { wipeFolder(m_path); }

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
        static_cast<void>(store::syncFile(path)); // what can't be overwritten is removed all the same
    }
    file.remove();
}

void wipeFolder(const QString& path) {
    const QDir folder(path);
    if (QFileInfo(path).isSymLink() || !folder.exists()) return;
    const auto files = folder.entryInfoList(QDir::Files | QDir::Hidden | QDir::System);
    for (const QFileInfo& file : files) wipeFile(file.filePath());
    QDir().rmdir(path);
}

} // namespace chalktalk::app
