// Reads a quarterly review for its form, off the window's thread: whose there are, the record or a new one, what was
// answered the time before, and a draft that came back.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/ledger.h"
#include "domain/review_form.h"
#include "store/draft.h"

#include <optional>
#include <QTimeZone>

namespace chalktalk::store {
class Database;
}

namespace chalktalk::app {

struct ReviewOpening {
    QString storePath;
    domain::LedgerPtr ledger;
    QTimeZone zone;
    Day today;
    domain::PersonIndex me = domain::noPerson;
    std::optional<PersonId> manager; // nothing: the first in one's line
    std::optional<Day> quarter;      // nothing: today's
};

struct ReviewChoice {
    PersonId manager;
    QString name;
};

struct OpenedReview {
    domain::ReviewForm form;
    domain::QuarterlyReview stored;                // before a draft changed it; a null id: none is kept yet
    std::vector<domain::Commitment> agreed;        // as they are stored
    std::vector<domain::ReviewAnswer> lastAnswers; // of the review before, those with words
    std::vector<ReviewChoice> managers;            // whose reviews one may look at
    std::vector<Day> quarters;                     // the latest first: this one, and those with a review
    QString cameBack;                              // when a draft was found: until when it was typed
    store::DraftMark cameFrom = {};
};

// NotFound where nobody in one's line leads managers; Invalid for somebody else's review, and for whoever neither asks
// nor is asked.
[[nodiscard]] Result<OpenedReview> openReview(const ReviewOpening& opening);

// What was agreed in a review, as the store has it: of those that are still there.
[[nodiscard]] std::vector<domain::Commitment> commitmentsOf(store::Database& database,
                                                            const std::vector<CommitmentId>& ids);

} // namespace chalktalk::app
