// What the CRM says by now of activities that calls of the workbench stand for.
#pragma once

#include "store/call_store.h"

namespace chalktalk::store {

// Those of them that are in the store, in this order.
[[nodiscard]] Result<std::vector<ActivityCall>> loadKnownActivities(Database& database,
                                                                    std::span<const ActivityId> ids);

} // namespace chalktalk::store
