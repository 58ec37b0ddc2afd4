// Account plans and deal plans as they are kept: one of each account and of each opportunity.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/account_plan.h"
#include "store/draft.h"

#include <vector>

namespace chalktalk::store {

class Database;

// An empty one with version 0 where nothing was written yet.
[[nodiscard]] Result<domain::AccountPlan> loadAccountPlan(Database& database, AccountId account);
[[nodiscard]] Result<domain::DealPlan> loadDealPlan(Database& database, OpportunityId opportunity);
[[nodiscard]] Result<std::vector<domain::AccountPlan>> loadAllAccountPlans(Database& database);
[[nodiscard]] Result<std::vector<domain::DealPlan>> loadAllDealPlans(Database& database);

// Gives it with its new version. Conflict when the stored version is another one than given. The draft of its
// form goes with it, if one is named (form "account" or "deal", whose person is `by`).
[[nodiscard]] Result<domain::AccountPlan> saveAccountPlan(Database& database, const domain::AccountPlan& plan,
                                                          PersonId by, const Clock& clock, const SavedForm& form = {});
[[nodiscard]] Result<domain::DealPlan> saveDealPlan(Database& database, const domain::DealPlan& plan, PersonId by,
                                                    const Clock& clock, const SavedForm& form = {});
// The same within the caller's transaction; for store/ only. Throw Failure.
domain::AccountPlan keepAccountPlan(Database& database, domain::AccountPlan plan, PersonId by, const Clock& clock,
                                    const SavedForm& form = {});
domain::DealPlan keepDealPlan(Database& database, domain::DealPlan plan, PersonId by, const Clock& clock,
                              const SavedForm& form = {});

} // namespace chalktalk::store
