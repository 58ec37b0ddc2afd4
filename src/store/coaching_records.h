// Many coaching records at once, in one transaction: what fills the sample organisation.
#pragma once

#include "store/account_plan_store.h"
#include "store/assessment_store.h"
#include "store/call_store.h"
#include "store/development_plan_store.h"
#include "store/profile_store.h"
#include "store/quarterly_review_store.h"
#include "store/session_store.h"

namespace chalktalk::store {

struct CoachingRecords {
    std::vector<SessionSave> sessions;
    std::vector<std::pair<domain::Profile, PersonId>> profiles; // with who wrote each
    std::vector<domain::CoachingBlock> blocks;
    std::vector<CallSave> calls; // one that another's debrief names as the next call comes before it
    std::vector<std::pair<domain::AccountPlan, PersonId>> accountPlans; // with who wrote each, here and below
    std::vector<std::pair<domain::DealPlan, PersonId>> dealPlans;
    std::vector<std::pair<domain::Focus, PersonId>> focuses;
    std::vector<domain::Assessment> assessments; // each written by its rater
    std::vector<domain::DevelopmentPlan> plans;  // each written by its author
    std::vector<domain::Placement> placements;   // oldest first
    std::vector<ReviewSave> reviews;
};

[[nodiscard]] Status saveCoachingRecords(Database& database, const CoachingRecords& records, const Clock& clock);

} // namespace chalktalk::store
