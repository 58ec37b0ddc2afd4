// Coaching records as they are exported: with the facts as they stood, and people and customers by the source's text
// ids.
#pragma once

#include "domain/coaching_records.h"
#include "io/record_names.h"

#include <QByteArray>
#include <QString>
#include <vector>

namespace chalktalk::io {

// All of a store, without any private note. `settings` are those of the store, as the command line spells them.
[[nodiscard]] QByteArray coachingExport(const domain::CoachingRecords& records,
                                        const std::vector<std::pair<QString, QString>>& settings,
                                        const RecordNames& names);

} // namespace chalktalk::io
