// The list of imports: what came from which file, and when.
#pragma once

#include "base/day.h"
#include "base/ids.h"
#include "base/result.h"

#include <optional>
#include <QString>
#include <span>
#include <vector>

namespace chalktalk::store {

class Database;

struct ImportedFile {
    QString name; // without its folder
    QString kind; // "people" … "activities": the canonical file it was read as
    qint64 read = 0, added = 0, changed = 0, same = 0, rejected = 0;
};

struct ImportEntry {
    ImportId id;
    QString source, preset;
    qint64 atMs = 0;               // UTC
    std::optional<Day> exportedOn; // as given
    std::vector<ImportedFile> files;
};

// Newest first.
[[nodiscard]] Result<std::vector<ImportEntry>> listImports(Database& database);

// How recent the latest import of a source was in files of these kinds, by its own latest change (UTC milliseconds).
[[nodiscard]] Result<std::optional<qint64>> latestAsOf(Database& database, const QString& source,
                                                       std::span<const QString> kinds);

} // namespace chalktalk::store
