// Commitments on their own: changed outside of a session, on the page of open ones.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/commitment.h"

namespace chalktalk::store {

class Database;

[[nodiscard]] Result<domain::Commitment> loadCommitment(Database& database, CommitmentId id);
// Gives it with its id and new version; Conflict when somebody changed it since. The baseline is kept as first given:
// a save never changes a frozen one, unless the commitment now names another indicator than the baseline does.
[[nodiscard]] Result<domain::Commitment> saveCommitment(Database& database, const domain::Commitment& commitment,
                                                        PersonId by, const Clock& clock);

} // namespace chalktalk::store
