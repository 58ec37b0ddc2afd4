#include "store/audit_store.h"
#include "store/draft_store.h"
#include "store/store_check.h"
#include "tests/store/call_help.h"
#include "tests/support/catch.h"

using namespace chalktalk;

namespace {

store::DraftKey keyOf(const char* form, qint64 record, PersonId author) {
    return {QString::fromLatin1(form), record, author, author};
}

void type(store::Database& database, const char* form, qint64 record, PersonId author, store::DraftMark mark = {}) {
    REQUIRE(store::saveDraft(database, {keyOf(form, record, author), 0, QStringLiteral("{}"), tests::noon, mark}));
}

} // namespace

TEST_CASE("what is known of an account comes back as it was saved, and an account without a plan has an empty one") {
    tests::CallStore store;
    domain::AccountPlan plan = store.accountPlan();
    CHECK(store::loadAccountPlan(*store, store.acme)->version == 0);
    CHECK(store::loadAllAccountPlans(*store)->empty());
    const auto kept = store::saveAccountPlan(*store, plan, store.mia, tests::coachingClock());
    REQUIRE(kept);
    plan.version = 1;
    CHECK(*kept == plan);
    CHECK(*store::loadAccountPlan(*store, store.acme) == plan);
    plan.stakeholders.pop_back(), plan.moves.clear(), plan.needs.clear();
    REQUIRE(store::saveAccountPlan(*store, plan, store.mia, tests::coachingClock()));
    plan.version = 2;
    CHECK(*store::loadAllAccountPlans(*store) == std::vector{plan});
    CHECK(store::checkStore(*store)->isEmpty());
}

TEST_CASE("what is known of a deal comes back as it was saved") {
    tests::CallStore store;
    domain::DealPlan plan = store.dealPlan();
    CHECK(store::loadDealPlan(*store, store.deal)->version == 0);
    REQUIRE(store::saveDealPlan(*store, plan, store.mia, tests::coachingClock()));
    plan.version = 1;
    CHECK(*store::loadDealPlan(*store, store.deal) == plan);
    plan.milestoneBy.reset(), plan.pain.clear();
    REQUIRE(store::saveDealPlan(*store, plan, store.mia, tests::coachingClock()));
    plan.version = 2;
    CHECK(*store::loadAllDealPlans(*store) == std::vector{plan});
}

TEST_CASE("a plan that somebody else changed meanwhile, or of an unknown account, changes nothing") {
    tests::CallStore store;
    REQUIRE(store::saveAccountPlan(*store, store.accountPlan(), store.zoe, tests::coachingClock()));
    REQUIRE(store::saveDealPlan(*store, store.dealPlan(), store.zoe, tests::coachingClock()));
    type(*store, "account", store.acme.value, store.mia);
    const QByteArray before = tests::digestOf(*store);
    const auto refused = [&](const auto& saved, ErrorCode code) {
        REQUIRE_FALSE(saved);
        CHECK(saved.error().code == code);
        CHECK(tests::digestOf(*store) == before);
    };
    const Clock clock = tests::coachingClock();
    refused(store::saveAccountPlan(*store, store.accountPlan(), store.mia, clock), ErrorCode::Conflict);
    refused(store::saveDealPlan(*store, store.dealPlan(), store.mia, clock), ErrorCode::Conflict);
    auto account = store.accountPlan();
    account.account = {999};
    refused(store::saveAccountPlan(*store, account, store.mia, clock), ErrorCode::StoreFailed);
    auto deal = store.dealPlan();
    deal.opportunity = {999};
    refused(store::saveDealPlan(*store, deal, store.mia, clock), ErrorCode::StoreFailed);
    account = store.accountPlan();
    account.version = 1, account.moves[0].owner = {999};
    refused(store::saveAccountPlan(*store, account, store.mia, clock), ErrorCode::StoreFailed);
}

TEST_CASE("the draft of a plan goes with its save, those of others and of other records stay; the trail says so") {
    tests::CallStore store;
    const store::DraftMark ofAccount{815, 4, 0, 0}, ofDeal{816, 4, 0, 0};
    const qint64 account = store.acme.value, deal = store.deal.value;
    type(*store, "account", account, store.mia, ofAccount);
    type(*store, "account", account, store.zoe);
    type(*store, "deal", account + 9, store.mia);
    REQUIRE(store::saveAccountPlan(*store, store.accountPlan(), store.mia, tests::coachingClock(), {ofAccount, false}));
    CHECK_FALSE(store::loadDraft(*store, keyOf("account", account, store.mia))->has_value());
    CHECK(store::loadDraft(*store, keyOf("account", account, store.zoe))->has_value());
    type(*store, "deal", deal, store.mia, ofDeal);
    REQUIRE(store::saveDealPlan(*store, store.dealPlan(), store.mia, tests::coachingClock(), {ofDeal, false}));
    CHECK_FALSE(store::loadDraft(*store, keyOf("deal", deal, store.mia))->has_value());
    CHECK(store::loadDraft(*store, keyOf("deal", account + 9, store.mia))->has_value());
    const auto trail = store::listAudit(*store, 2);
    REQUIRE((trail && trail->size() == 2));
    CHECK(trail->at(1).action == u"account_plan.save");
    CHECK(trail->at(1).subject == QString::number(store.acme.value));
    CHECK(trail->at(0).action == u"deal_plan.save");
    CHECK(trail->at(0).who == store.mia);
}
