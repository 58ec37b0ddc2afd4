#include "domain/review_form.h"

#include "domain/three_versions.h"

namespace chalktalk::domain {

ReviewForm withBoth(ReviewForm mine, const QuarterlyReview& theirs, const QString& line, const QuarterlyReview* base) {
    const ThreeVersions both(line);
    QuarterlyReview& review = mine.review;
    review.version = theirs.version;
    ThreeVersions::list(
        review.answers, theirs.answers, of(base, &QuarterlyReview::answers),
        [](const ReviewAnswer& a, const ReviewAnswer& b) { return a.question == b.question && a.text == b.text; },
        [&both](ReviewAnswer& own, const ReviewAnswer& other, const ReviewAnswer* before) {
            both.text(own.answer, other.answer, of(before, &ReviewAnswer::answer));
        });
    ThreeVersions::list(review.commitments, theirs.commitments, of(base, &QuarterlyReview::commitments));
    both.text(review.note, theirs.note, of(base, &QuarterlyReview::note));
    if (review.state < theirs.state) review.state = theirs.state, review.heldOn = theirs.heldOn;
    return mine;
}

} // namespace chalktalk::domain
