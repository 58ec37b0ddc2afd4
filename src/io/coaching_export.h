// Coaching records as they are exported: with the facts as they stood, and people by the source's text ids.
#pragma once

#include "domain/coaching_records.h"

#include <functional>
#include <QByteArray>
#include <QString>
#include <vector>

namespace chalktalk::io {

// All of a store, without any private note. `settings` are those of the store, as the command line spells them.
[[nodiscard]] QByteArray coachingExport(const domain::CoachingRecords& records,
                                        const std::vector<std::pair<QString, QString>>& settings,
                                        const std::function<QString(PersonId)>& personText);

} // namespace chalktalk::io
