// The state of an open quarterly business review as the form holds it: what is saved in one go, and what a draft keeps.
#pragma once

#include "domain/commitment.h"
#include "domain/quarterly_review.h"

namespace chalktalk::domain {

struct ReviewForm {
    QuarterlyReview review;
    std::vector<Commitment> commitments; // agreed in it
    QString unfinished;                  // what was typed of one that is not added yet: only ever in a draft

    friend bool operator==(const ReviewForm&, const ReviewForm&) = default;
};

// One's own form with what somebody else saved of the same review meanwhile: every word of both is in it.
[[nodiscard]] ReviewForm withBoth(ReviewForm mine, const QuarterlyReview& theirs, const QString& line,
                                  const QuarterlyReview* base = nullptr);

} // namespace chalktalk::domain
