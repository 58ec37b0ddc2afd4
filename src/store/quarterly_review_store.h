// Quarterly business reviews as they are kept, with what was agreed in them.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/commitment.h"
#include "domain/quarterly_review.h"
#include "store/draft.h"

#include <optional>
#include <vector>

namespace chalktalk::store {

class Database;

// The one of this manager, asker and quarter; nothing where none was begun.
[[nodiscard]] Result<std::optional<domain::QuarterlyReview>> loadQuarterlyReview(Database& database, PersonId manager,
                                                                                 PersonId asker, Day quarter);
// All with one manager, newest quarter first.
[[nodiscard]] Result<std::vector<domain::QuarterlyReview>> loadQuarterlyReviewsOf(Database& database, PersonId manager);
[[nodiscard]] Result<std::vector<domain::QuarterlyReview>> loadAllQuarterlyReviews(Database& database); // oldest first

// A review with what was agreed in it, kept in one transaction together with its draft's removal (form "review", its id
// or 0, `by`, the manager). New commitments have a null id, are made in no one-to-one, and are named by the review.
struct ReviewSave {
    domain::QuarterlyReview review;
    std::vector<domain::Commitment> commitments; // new or changed ones
    std::vector<CommitmentId> removed;           // taken back before the review was held
    PersonId by;
    SavedForm form = {}; // what it includes of a form's typing
};
// Conflict when the stored version of any is another one than given: then nothing was changed.
[[nodiscard]] Result<ReviewSave> saveQuarterlyReview(Database& database, const ReviewSave& save, const Clock& clock);
// Within the caller's transaction; for store/ only. Throws Failure.
ReviewSave keepQuarterlyReview(Database& database, ReviewSave save, const Clock& clock);

} // namespace chalktalk::store
