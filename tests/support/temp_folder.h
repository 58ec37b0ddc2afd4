// A folder of a test's own that is gone when the test ends.
#pragma once

#include <QTemporaryDir>

namespace chalktalk::tests {

class TempFolder {
  public:
    [[nodiscard]] QString path(const QString& name = {}) const {
        return name.isEmpty() ? m_dir.path() : m_dir.filePath(name);
    }

  private:
    QTemporaryDir m_dir;
};

} // namespace chalktalk::tests
