// Assessments of the sample's reps by themselves, their first and their second line.
#pragma once

#include "app/sample/sample_evidence.h"
#include "app/sample/sample_skills.h"

#include <set>

namespace chalktalk::app::sample {

struct DevelopmentGround {
    const domain::Ledger& ledger;
    const coaching::CompetencyModel& model;
    const SampleSkills& skills;
    const SampleEvidence& evidence;
    const domain::LocalTime& time;
    Day asOf;
    quint64 seed = 1;
};

[[nodiscard]] qint64 freshId(std::set<qint64>& ids, Dice& dice);
[[nodiscard]] Day workday(Day day); // it, or the last before it
[[nodiscard]] qint64 timeOn(const DevelopmentGround& ground, Day day, int minuteOfDay);

// Of everybody who reports to a manager of reps in the seat.
void drawAssessments(const DevelopmentGround& ground, std::set<qint64>& ids, store::CoachingRecords& records);

} // namespace chalktalk::app::sample
