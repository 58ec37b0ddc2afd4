// Reads the content file of the competency model.
#pragma once

#include "base/result.h"
#include "coaching/competencies.h"

#include <QByteArray>

namespace chalktalk::io {

// Unreadable, with the reason, for a file that is not of this form; ids must be unique, every skill has four levels.
[[nodiscard]] Result<coaching::CompetencyModel> competenciesFromJson(const QByteArray& json);

// The organisation's own (`content/competencies.json` in the data folder) where there is one that can be read; else the
// one that comes with the program. Skills of the program's own that an own file leaves out are kept as retired, so that
// what was rated by them stays readable. `problem` says why an own file was not used.
[[nodiscard]] coaching::CompetencyModel loadCompetencies(const QString& dataDir, QString* problem = nullptr);

} // namespace chalktalk::io
