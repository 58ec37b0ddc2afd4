// Development plans as they are kept, whole, with agreements, reviews and the commitments that belong to them.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/development_plan.h"
#include "store/draft.h"

#include <vector>

namespace chalktalk::store {

class Database;

// NotFound for an unknown id.
[[nodiscard]] Result<domain::DevelopmentPlan> loadDevelopmentPlan(Database& database, DevelopmentPlanId id);
// All of one person, newest first.
[[nodiscard]] Result<std::vector<domain::DevelopmentPlan>> loadDevelopmentPlansOf(Database& database, PersonId person);
[[nodiscard]] Result<std::vector<domain::DevelopmentPlan>> loadAllDevelopmentPlans(Database& database); // oldest first

// Gives it with its id and new version; Conflict when the stored version is another one than given. Where what is
// agreed on changed (domain::saysTheSame), contentAtMs becomes now. Stored reviews are never changed or lost: those
// given are added to them. Invalid for a plan of nobody or by nobody, with more than mostFocusSkills, a skill twice, a
// level out of range, or a person with another plan that is still open. Its form's draft goes with it, if one
// is named.
[[nodiscard]] Result<domain::DevelopmentPlan> saveDevelopmentPlan(Database& database,
                                                                  const domain::DevelopmentPlan& plan, PersonId by,
                                                                  const Clock& clock, const SavedForm& form = {});
// Nothing of a plan that somebody agreed to or that was reviewed may be removed: Invalid; close it instead.
[[nodiscard]] Status removeDevelopmentDraft(Database& database, DevelopmentPlanId id, PersonId by, const Clock& clock);
// Within the caller's transaction; for store/ only. Throws Failure.
domain::DevelopmentPlan keepDevelopmentPlan(Database& database, domain::DevelopmentPlan plan, PersonId by,
                                            const Clock& clock, const SavedForm& form = {});

} // namespace chalktalk::store
