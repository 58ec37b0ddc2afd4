// Files that hold what is to be sealed, for as long as that takes: overwritten and removed, however it ends.
#pragma once

#include <QString>

namespace chalktalk::app {

class WipedFile {
  public:
    explicit WipedFile(QString path) : m_path(std::move(path)) {}
    ~WipedFile();
    WipedFile(const WipedFile&) = delete;
    WipedFile& operator=(const WipedFile&) = delete;
    void keep() { m_path.clear(); } // it has got its name and stays

  private:
    QString m_path;
};

// Likewise a folder with the files in it.
class WipedFolder {
  public:
    explicit WipedFolder(QString path) : m_path(std::move(path)) {}
    ~WipedFolder();
    WipedFolder(const WipedFolder&) = delete;
    WipedFolder& operator=(const WipedFolder&) = delete;

    [[nodiscard]] const QString& path() const { return m_path; }

  private:
    QString m_path;
};

void wipeFolder(const QString& path); // its files, and itself

} // namespace chalktalk::app
