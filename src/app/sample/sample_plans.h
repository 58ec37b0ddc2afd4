// Development plans of the sample's reps in every state, each from what stood on the table on the day it was begun.
#pragma once

#include "app/sample/sample_assessments.h"
#include "metrics/engine.h"

#include <functional>

namespace chalktalk::app::sample {

struct PlanGround {
    const DevelopmentGround& development;
    const metrics::Engine& engine;
    std::function<const metrics::Results&(Day)> resultsBefore; // as of the Sunday before a day
};

void drawPlans(const PlanGround& ground, std::set<qint64>& ids, store::CoachingRecords& records);

} // namespace chalktalk::app::sample
