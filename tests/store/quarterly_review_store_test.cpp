#include "store/quarterly_review_store.h"

#include "store/coaching_loader.h"
#include "store/commitment_store.h"
#include "store/draft_store.h"
#include "store/ledger_loader.h"
#include "store/store_check.h"
#include "tests/store/development_help.h"
#include "tests/support/catch.h"

using namespace chalktalk;
using namespace chalktalk::domain;

namespace {

store::ReviewSave save(tests::DevelopmentStore& store, store::ReviewSave save) {
    save.by = store.zoe;
    auto kept = store::saveQuarterlyReview(*store, save, tests::coachingClock());
    REQUIRE(kept);
    return *std::move(kept);
}

ErrorCode refused(tests::DevelopmentStore& store, const store::ReviewSave& save) {
    const QByteArray before = tests::digestOf(*store);
    const auto kept = store::saveQuarterlyReview(*store, save, tests::coachingClock());
    REQUIRE_FALSE(kept);
    CHECK(tests::digestOf(*store) == before);
    return kept.error().code;
}

} // namespace

TEST_CASE("a quarterly review comes back with its answers and what was agreed in it") {
    tests::DevelopmentStore store;
    const auto kept = save(store, {store.review(), {store.agreedInReview()}, {}, {}});
    QuarterlyReview expected = store.review();
    expected.id = kept.review.id, expected.version = 1;
    expected.commitments = {kept.commitments[0].id};
    CHECK(kept.review == expected);
    const auto found = store::loadQuarterlyReview(*store, store.mia, store.zoe, tests::dayIn2026(4, 1));
    REQUIRE(found);
    CHECK(*found == expected);
    CHECK_FALSE(store::loadQuarterlyReview(*store, store.mia, store.zoe, tests::dayIn2026(7, 1))->has_value());
    CHECK_FALSE(store::loadQuarterlyReview(*store, store.zoe, store.mia, tests::dayIn2026(4, 1))->has_value());
    CHECK(store::loadCommitment(*store, kept.commitments[0].id)->session.isNull());

    QuarterlyReview next = store.review();
    next.quarter = tests::dayIn2026(7, 1), next.state = ReviewState::Held, next.heldOn = tests::dayIn2026(8, 3);
    save(store, {next, {}, {}, {}});
    const auto all = store::loadQuarterlyReviewsOf(*store, store.mia);
    REQUIRE(all->size() == 2);
    CHECK((*all)[0].quarter == next.quarter); // newest first
    CHECK(store::loadAllQuarterlyReviews(*store)->front() == expected);
    CHECK(store::checkStore(*store)->isEmpty());
}

TEST_CASE("there is one review of two people in a quarter, and two who write it meet") {
    tests::DevelopmentStore store;
    const auto first = save(store, {store.review(), {}, {}, {}});
    CHECK(refused(store, {store.review(), {}, {}, store.zoe}) == ErrorCode::Conflict); // begun as new elsewhere
    save(store, {first.review, {}, {}, {}});
    CHECK(refused(store, {first.review, {}, {}, store.zoe}) == ErrorCode::Conflict);
    QuarterlyReview other = store.review();
    other.asker = store.ana;
    CHECK(save(store, {other, {}, {}, {}}).review.version == 1); // somebody else asks for themself
    other = store.review(), other.manager = other.asker;
    CHECK(refused(store, {other, {}, {}, store.zoe}) == ErrorCode::Invalid);
    other = store.review(), other.quarter = tests::dayIn2026(7, 1), other.state = ReviewState::Held;
    CHECK(refused(store, {other, {}, {}, store.zoe}) == ErrorCode::Invalid); // held, and no day
}

TEST_CASE("what was agreed is taken back while the review is open, and stays once it was held") {
    tests::DevelopmentStore store;
    auto kept = save(store, {store.review(), {store.agreedInReview(), store.agreedInReview()}, {}, {}});
    const CommitmentId one = kept.commitments[0].id, two = kept.commitments[1].id;
    kept = save(store, {kept.review, {}, {one}, {}});
    CHECK(kept.review.commitments == std::vector{two});
    CHECK_FALSE(store::loadCommitment(*store, one));
    CHECK(store::loadCommitment(*store, two));
    // One of a one-to-one is none of this review's.
    const auto session = store.save(store.session(), {store.commitment()});
    kept = save(store, {kept.review, {}, {session.commitments[0].id}, {}});
    CHECK(store::loadCommitment(*store, session.commitments[0].id));
    kept.review.state = ReviewState::Held, kept.review.heldOn = tests::dayIn2026(6, 1);
    kept = save(store, {kept.review, {}, {}, {}});
    CHECK(refused(store, {kept.review, {}, {two}, store.zoe}) == ErrorCode::Invalid);
    kept.review.answers[1].answer = QStringLiteral("added afterwards");
    CHECK(save(store, {kept.review, {}, {}, {}}).review.answers[1].answer == u"added afterwards");
}

TEST_CASE("when one commitment of a review can't be kept, nothing of it is") {
    tests::DevelopmentStore store;
    auto kept = save(store, {store.review(), {store.agreedInReview()}, {}, {}});
    auto stale = kept.commitments[0];
    stale.version = 7;
    kept.review.note = QStringLiteral("changed");
    CHECK(refused(store, {kept.review, {stale}, {}, store.zoe}) == ErrorCode::Conflict);
    kept.commitments[0].what = QStringLiteral("Sit in on two discovery calls");
    const auto again = save(store, {kept.review, kept.commitments, {}, {}});
    CHECK(again.commitments[0].version == 2);
    CHECK(again.review.commitments.size() == 1);
}

TEST_CASE("saving a review takes its form's drafts along, and the log knows what was agreed") {
    tests::DevelopmentStore store;
    const store::DraftKey asNew{QStringLiteral("review"), 0, store.zoe, store.mia};
    const store::DraftMark mark{815, 4, 0, 0};
    REQUIRE(store::saveDraft(*store, {asNew, 0, QStringLiteral("typed"), tests::noon, mark}));
    QuarterlyReview held = store.review();
    held.state = ReviewState::Held, held.heldOn = tests::dayIn2026(6, 1);
    const auto kept = save(store, {held, {store.agreedInReview()}, {}, {}, {mark, false}});
    CHECK_FALSE(store::loadDraft(*store, asNew)->has_value());
    CHECK(store.text("select group_concat(action, ' ') from audit where id > 1") == "commitment.make review.hold");
    const auto ledger = store::loadLedger(*store, tests::dayIn2026(6, 30));
    REQUIRE(ledger);
    const auto log = store::loadCoachingLog(*store, **ledger);
    REQUIRE(log);
    REQUIRE((*log)->reviews().size() == 1);
    CHECK((*log)->reviews()[0].id == kept.review.id);
    CHECK((*log)->reviews()[0].quarter == held.quarter);
    CHECK((*log)->reviews()[0].state == ReviewState::Held);
    CHECK((*log)->reviews()[0].heldOn == held.heldOn);
    CHECK((*log)->reviews()[0].commitments == kept.review.commitments);
}
