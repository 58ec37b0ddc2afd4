// The records behind a number as a table shows them, asked for by id.
#pragma once

#include "base/day.h"
#include "base/ids.h"
#include "base/result.h"
#include "domain/words.h"

#include <optional>
#include <span>
#include <vector>

namespace chalktalk::store {

class Database;

struct OpportunityRecord {
    OpportunityId id;
    QString externalId, name, accountName, ownerName;
    domain::Stage stage = domain::Stage::Prospect;
    domain::Source source = domain::Source::None;
    std::optional<qint64> amount, listAmount; // minor units of the reporting currency
    std::optional<Day> createdOn, closeDate;
    QString nextStep, lossReason;
};

struct ActivityRecord {
    ActivityId id;
    QString externalId, personName, accountName, opportunityName;
    domain::ActivityType type = domain::ActivityType::Other;
    domain::Direction direction = domain::Direction::Outbound;
    domain::CallKind kind = domain::CallKind::Other;
    qint64 startedAtMs = 0; // UTC
    std::optional<int> minutes;
    QString subject, outcome;
};

// In the order of the ids; an id that is not in the store is left out. Ask in chunks for long lists.
[[nodiscard]] Result<std::vector<OpportunityRecord>> loadOpportunities(Database& database,
                                                                       std::span<const OpportunityId> ids);
[[nodiscard]] Result<std::vector<ActivityRecord>> loadActivities(Database& database, std::span<const ActivityId> ids);

} // namespace chalktalk::store
