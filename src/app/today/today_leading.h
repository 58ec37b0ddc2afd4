// What waits for whoever leads people who develop others, and whose yes a plan waits for.
#pragma once

#include "app/today/today_parts.h"
#include "app/today/today_source.h"
#include "coaching/competencies.h"
#include "metrics/engine.h"

#include <stop_token>

namespace chalktalk::app {

struct LeadingSource {
    const TodaySource& day;
    const metrics::Engine& engine;
    const metrics::Results& results; // as of the latest data, over the usual windows
    const coaching::CompetencyModel& model;
};

// The most urgent first: a yes that waits for whoever looks, plans, assessments begun, ratings that have faded, gaps
// nobody names, quarterly reviews. It grows with the store: for a job.
[[nodiscard]] std::vector<TodayLeading> leadingOf(const LeadingSource& source, std::stop_token stop = {});

} // namespace chalktalk::app
