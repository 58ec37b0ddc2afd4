#include "store/records_store.h"

#include "store/database.h"
#include "store/failure.h"
#include "store/sql.h"
#include "store/statement.h"

namespace chalktalk::store {

Result<std::vector<OpportunityRecord>> loadOpportunities(Database& database, std::span<const OpportunityId> ids) {
    return guarded([&] {
        std::vector<OpportunityRecord> records;
        records.reserve(ids.size());
        Statement row(database, sql::opportunity::record);
        for (const OpportunityId id : ids) {
            if (row.bind(1, id.value).step()) {
                records.push_back({id, row.string(0), row.string(1), row.string(2), row.string(3),
                                   static_cast<domain::Stage>(row.integer(4)),
                                   static_cast<domain::Source>(row.integer(5)), row.optionalInteger(6),
                                   row.optionalInteger(7), row.day(8), row.day(9), row.string(10), row.string(11)});
            }
            row.reset();
        }
        return records;
    });
}

Result<std::vector<ActivityRecord>> loadActivities(Database& database, std::span<const ActivityId> ids) {
    return guarded([&] {
        std::vector<ActivityRecord> records;
        records.reserve(ids.size());
        Statement row(database, sql::activity::record);
        for (const ActivityId id : ids) {
            if (row.bind(1, id.value).step()) {
                std::optional<int> minutes;
                if (!row.isNull(8)) minutes = static_cast<int>(row.integer(8));
                records.push_back({id, row.string(0), row.string(1), row.string(2), row.string(3),
                                   static_cast<domain::ActivityType>(row.integer(4)),
                                   static_cast<domain::Direction>(row.integer(5)),
                                   static_cast<domain::CallKind>(row.integer(6)), row.integer(7), minutes,
                                   row.string(9), row.string(10)});
            }
            row.reset();
        }
        return records;
    });
}

} // namespace chalktalk::store
