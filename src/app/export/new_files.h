// Files (0600) that get their names only when all of them are whole; until then they are ".part", and go when it fails.
#pragma once

#include "base/result.h"

#include <memory>
#include <QFile>
#include <vector>

namespace chalktalk::app {

class NewFiles {
  public:
    NewFiles() = default;
    ~NewFiles();
    NewFiles(const NewFiles&) = delete;
    NewFiles& operator=(const NewFiles&) = delete;

    // Open for writing; Conflict when there is a file of that name already.
    [[nodiscard]] Result<QFile*> add(const QString& path);
    // Syncs them all and gives them their names.
    [[nodiscard]] Status keep();

  private:
    std::vector<std::unique_ptr<QFile>> m_files;
};

// "… can't be written."
[[nodiscard]] Status cantWrite(const QString& path);

} // namespace chalktalk::app
