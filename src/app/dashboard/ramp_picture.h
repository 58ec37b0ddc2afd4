// Ramp as the dashboard shows it: one milestone's curves by hiring cohort, the reps on the way, those without
// attention.
#pragma once

#include "app/dashboard/dashboard_source.h"
#include "app/person/record_table.h"
#include "coaching/ramp.h"

namespace chalktalk::app {

struct RampPicture {
    coaching::Ramp ramp;
    RecordTable unattended;
    RecordTable reps; // in ramp, with the day of each milestone
};

[[nodiscard]] RampPicture rampPicture(const DashboardSource& source, const std::stop_token& stop = {});

// How long each of a cohort has been on the way to a milestone that they have not reached; rising. Without those of
// whom it can't be told.
[[nodiscard]] std::vector<int> stillWaiting(const coaching::Ramp& ramp, const coaching::RampCohort& cohort,
                                            coaching::Milestone milestone);

} // namespace chalktalk::app
