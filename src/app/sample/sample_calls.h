// Half a year of calls with their plans and debriefs for the sample organisation, and those of the week ahead: its
// activities in the CRM that are significant calls, and calls that are set on its open opportunities.
#pragma once

#include "app/sample/sample_organisation.h"
#include "base/result.h"
#include "domain/ledger.h"

#include <functional>
#include <QTimeZone>

namespace chalktalk::store {
class Database;
struct CoachingRecords;
} // namespace chalktalk::store

namespace chalktalk::app {

struct SampleCallsQuestion {
    SampleOptions options;
    QTimeZone zone;
    qint64 nowMs = 0; // an instant of the as-of day: what is over and what lies ahead
    std::function<bool(domain::PersonIndex person, Day day)> struggling;
};

// Adds to the records, and writes nothing. The same for the same facts, seed and instant.
[[nodiscard]] Status drawSampleCalls(store::Database& database, const domain::Ledger& ledger,
                                     const SampleCallsQuestion& question, store::CoachingRecords& records);

} // namespace chalktalk::app
