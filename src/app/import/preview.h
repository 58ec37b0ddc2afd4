// What an import would read, before it does: for the import page. Reads only the beginning of each file.
#pragma once

#include "base/result.h"

#include <QStringList>
#include <vector>

namespace chalktalk::app {

struct ColumnMapping {
    QString column;    // of the file
    QString canonical; // what it becomes ("opportunities.stage"), several with ", "; empty: ignored
};

struct FilePreview {
    QString file; // without its folder
    QString path;
    QString recognisedAs; // "opportunities", several with ", "; empty: not recognised
    qint64 bytes = 0;
    QString encoding; // "UTF-8", "UTF-16", "Windows-1252"
    QStringList header;
    std::vector<QStringList> rows; // the first 20
    std::vector<ColumnMapping> mapping;
    QStringList problems; // in sentences: missing columns, a name that stands twice …
};

struct ImportPreview {
    QString preset, presetName; // empty: none fits
    std::vector<FilePreview> files;
    QStringList problems;
    [[nodiscard]] bool canImport() const { return !preset.isEmpty() && problems.isEmpty(); }
};

// `preset` empty: the one that fits best by file names and headers.
[[nodiscard]] Result<ImportPreview> previewImport(const QStringList& paths, const QString& preset = {},
                                                  const QString& mappingFile = {});

} // namespace chalktalk::app
