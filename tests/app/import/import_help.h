// An empty store and an export in a folder, imported with one call.
#pragma once

#include "app/import/import_export.h"
#include "store/database.h"
#include "tests/support/temp_folder.h"

#include <map>

namespace chalktalk::tests {

using Files = std::map<std::string, QByteArray>; // name to content

class ImportBench {
  public:
    ImportBench();
    [[nodiscard]] store::Database& operator*() { return *m_database; }

    // Writes the files into a fresh folder and gives its path.
    [[nodiscard]] QString folder(const Files& files);
    [[nodiscard]] Result<app::ImportReport> tryImport(app::ImportRequest request, const char* now = "2026-06-01");
    app::ImportReport import(const Files& files, const char* now = "2026-06-01");
    app::ImportReport import(app::ImportRequest request, const char* now = "2026-06-01");
    // What SQL says, cells joined by spaces.
    [[nodiscard]] std::string text(const char* sql);
    [[nodiscard]] QByteArray digest();

  private:
    TempFolder m_folder;
    int m_folders = 0;
    std::unique_ptr<store::Database> m_database;
};

[[nodiscard]] Files small(); // two people, one account, two opportunities, two calls
[[nodiscard]] Files with(Files files, const std::string& name, const QByteArray& content);
[[nodiscard]] std::string rejects(const app::ImportReport& report); // "file:line column “text” reason" per line
[[nodiscard]] const app::ImportedFileReport& fileOf(const app::ImportReport& report, const char* name);

} // namespace chalktalk::tests
