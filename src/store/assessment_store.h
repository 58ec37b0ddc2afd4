// Assessments of skills as they are kept, whole, and what was set by hand about a person's place.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/assessment.h"
#include "domain/placement.h"
#include "store/draft.h"

#include <vector>

namespace chalktalk::store {

class Database;

// NotFound for an unknown id.
[[nodiscard]] Result<domain::Assessment> loadAssessment(Database& database, AssessmentId id);
// All of one person, newest first.
[[nodiscard]] Result<std::vector<domain::Assessment>> loadAssessmentsOf(Database& database, PersonId person);
// Of everybody, oldest first: for exports.
[[nodiscard]] Result<std::vector<domain::Assessment>> loadAllAssessments(Database& database);

// Gives it with its id and new version; Conflict when the stored version is another one than given. Invalid for one of
// nobody, with more than mostSkills, with a skill twice, a level out of range, a rating by the rater (not one's own)
// without evidence where the assessment is done, or a change of one that is done already. Its form's draft goes
// with it, if one is named.
[[nodiscard]] Result<domain::Assessment> saveAssessment(Database& database, const domain::Assessment& assessment,
                                                        PersonId by, const Clock& clock, const SavedForm& form = {});
// Nothing while it is open; Invalid for one that is done: what was rated is never deleted.
[[nodiscard]] Status removeOpenAssessment(Database& database, AssessmentId id, PersonId by, const Clock& clock);
// Within the caller's transaction; for store/ only. Throws Failure.
domain::Assessment keepAssessment(Database& database, domain::Assessment assessment, PersonId by, const Clock& clock,
                                  const SavedForm& form = {});

// Sets somebody's place by hand from `placement.from` on and ends the one before (on the day before; one of the same
// day is replaced). Invalid without a reason.
[[nodiscard]] Result<domain::Placement> savePlacement(Database& database, domain::Placement placement,
                                                      const Clock& clock);
// Back to what the facts say from `day` on.
[[nodiscard]] Status endPlacement(Database& database, PersonId person, domain::PlacementKind kind, Day day, PersonId by,
                                  const Clock& clock);
[[nodiscard]] Result<std::vector<domain::Placement>> loadAllPlacements(Database& database);
// Within the caller's transaction; for store/ only. Throws Failure.
domain::Placement keepPlacement(Database& database, domain::Placement placement, const Clock& clock);

} // namespace chalktalk::store
