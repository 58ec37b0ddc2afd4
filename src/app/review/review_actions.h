// What a review's form changes of an action, kept apart from what becomes of it elsewhere: kept, missed, another day.
#pragma once

#include "domain/commitment.h"

#include <vector>

namespace chalktalk::app {

// The newer commitment with one's own words, owner and day where these are not as one's form had found them.
[[nodiscard]] domain::Commitment withOwnWords(domain::Commitment newer, const domain::Commitment& mine,
                                              const domain::Commitment& found);
[[nodiscard]] bool saysTheSame(const domain::Commitment& a, const domain::Commitment& b); // words, owner and day
[[nodiscard]] const domain::Commitment* commitmentIn(const std::vector<domain::Commitment>& all, CommitmentId id);

} // namespace chalktalk::app
