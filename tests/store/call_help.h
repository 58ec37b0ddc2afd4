// Calls and plans of customers with every field set, for round trips.
#pragma once

#include "store/account_plan_store.h"
#include "store/call_store.h"
#include "tests/store/coaching_help.h"

namespace chalktalk::tests {

// The people of CoachingStore with an account and its deal.
class CallStore : public CoachingStore {
  public:
    CallStore();
    AccountId acme;
    OpportunityId deal;

    [[nodiscard]] domain::Call bareCall() const; // Ana's, an hour after noon, with nothing in it
    [[nodiscard]] domain::Call call() const;     // Ana's, all fields set but those that name other records
    [[nodiscard]] domain::AccountPlan accountPlan() const;
    [[nodiscard]] domain::DealPlan dealPlan() const;
    // As Mia.
    domain::Call save(const domain::Call& call);
    store::CallSave save(const domain::Call& call, std::vector<domain::Commitment> commitments,
                         std::vector<CommitmentId> removed = {});
    using CoachingStore::save;
};

} // namespace chalktalk::tests
