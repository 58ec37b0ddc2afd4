// Everybody's people on a day, worked out for all managers at once.
#pragma once

#include "domain/ledger.h"
#include "metrics/group.h"

namespace chalktalk::metrics {

// By person; without anybody for those to whom nobody reports.
[[nodiscard]] std::vector<Group> groupsOn(const domain::Ledger& ledger, Day day);

// Whether somebody's line leads to the manager on the day, at any depth.
[[nodiscard]] bool isInLine(const domain::Ledger& ledger, domain::PersonIndex person, domain::PersonIndex manager,
                            Day day);

} // namespace chalktalk::metrics
