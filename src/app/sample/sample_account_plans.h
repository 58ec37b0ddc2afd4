// Draws what the sample organisation knows of an account and of a deal beside their calls.
#pragma once

#include "app/sample/dice.h"
#include "domain/account_plan.h"
#include "domain/call.h"

namespace chalktalk::app::sample {

[[nodiscard]] domain::AccountPlan accountPlan(AccountId account, const std::vector<domain::Attendee>& people,
                                              PersonId owner, Day today, Dice& dice);
// Part of it is left open, as it is.
[[nodiscard]] domain::DealPlan dealPlan(OpportunityId opportunity, domain::CallKind next,
                                        const std::vector<domain::Attendee>& people, Day today, Dice& dice);

} // namespace chalktalk::app::sample
