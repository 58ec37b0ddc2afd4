// Assessments, development plans, places by hand and quarterly reviews as JSON values, for drafts and exports alike;
// seen by the files that read or write JSON only.
#pragma once

#include "domain/assessment.h"
#include "domain/development_plan.h"
#include "domain/placement.h"
#include "domain/quarterly_review.h"
#include "io/coaching_json_parts.h"

namespace chalktalk::io {

[[nodiscard]] Json assessmentJson(const domain::Assessment& assessment, const PersonText& person);
[[nodiscard]] Json developmentPlanJson(const domain::DevelopmentPlan& plan, const PersonText& person);
[[nodiscard]] Json placementJson(const domain::Placement& placement, const PersonText& person);
[[nodiscard]] Json quarterlyReviewJson(const domain::QuarterlyReview& review, const PersonText& person);

} // namespace chalktalk::io
