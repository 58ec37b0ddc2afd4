// Which of the given files are read as what: by name and header, after a preset or the one that fits best.
#pragma once

#include "io/preset.h"
#include "io/row_mapper.h"
#include "io/table_file.h"

namespace chalktalk::app {

struct PlannedPart {
    domain::FactKind kind = domain::FactKind::People;
    const io::Emission* emission = nullptr; // of the plan's preset; null: the file is canonical
};

struct PlannedFile {
    QString path, name;                 // name is without its folder
    const io::FileRule* rule = nullptr; // of the plan's preset; null for canonical files
    std::vector<PlannedPart> parts;     // empty: only joined to, or recognised and without facts
};

struct ImportPlan {
    std::shared_ptr<const io::Preset> preset; // what rules and emissions point into
    std::vector<PlannedFile> files;
    std::vector<PlannedFile> unrecognised;
    QStringList missing; // ids of required files that were not given

    [[nodiscard]] io::TableFile::Format format() const;
    [[nodiscard]] io::FieldStyle style() const;
    [[nodiscard]] Result<io::RowMapper> mapper(const PlannedFile& file, const PlannedPart& part,
                                               const QStringList& header, const io::JoinTables& joins) const;
    [[nodiscard]] Result<io::JoinTables> readJoins() const;
};

// NotFound for a path that is not there, Unreadable when there is nothing to read or no preset fits, Invalid for an
// unknown preset or when a file is missing that the preset needs.
[[nodiscard]] Result<ImportPlan> planImport(const QStringList& paths, const QString& preset,
                                            const QString& mappingFile);

} // namespace chalktalk::app
