// Reads an assessment for its form, off the window's thread: the record or a new one, the competency model, what could
// stand behind a rating, and a draft that came back.
#pragma once

#include "app/assessment/assessment_record.h"
#include "app/development/evidence.h"
#include "app/forms/record_saving.h"
#include "coaching/competencies.h"

namespace chalktalk::app {

struct AssessmentOpening {
    QString storePath, dataDir;
    domain::LedgerPtr ledger;
    domain::CoachingLogPtr log;
    QTimeZone zone;
    Day today;
    PersonId me, person;
    AssessmentId id; // null: an open one of `me`, else a new one
};

struct OpenedAssessment {
    OpenedRecord<OfAssessment> record;
    coaching::CompetencyModel model;
    std::vector<EvidenceChoice> evidence;
};

[[nodiscard]] Result<OpenedAssessment> openAssessment(const AssessmentOpening& opening);

// From where `rater` looks at `person` on a day.
[[nodiscard]] domain::Side sideOf(const domain::Ledger& ledger, domain::PersonIndex rater, domain::PersonIndex person,
                                  Day day);

} // namespace chalktalk::app
