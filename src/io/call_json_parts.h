// Calls, and what is known of accounts and deals, as JSON values, for drafts and exports alike; seen by the files that
// read or write JSON only.
#pragma once

#include "domain/account_plan.h"
#include "domain/call.h"
#include "domain/focus.h"
#include "io/coaching_json_parts.h"
#include "io/record_names.h"

namespace chalktalk::io {

[[nodiscard]] Json callJson(const domain::Call& call, const RecordNames& names);
[[nodiscard]] Json accountPlanJson(const domain::AccountPlan& plan, const RecordNames& names);
[[nodiscard]] Json dealPlanJson(const domain::DealPlan& plan, const RecordNames& names);
[[nodiscard]] Json focusJson(const domain::Focus& focus, const RecordNames& names);

// The four questions after a call as their keys, in their order.
[[nodiscard]] const char* lookingKey(std::size_t question);

} // namespace chalktalk::io
