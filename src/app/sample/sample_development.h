// Half a year of assessments, development plans and places by hand for the sample organisation, and its last quarterly
// reviews: drawn after its one-to-ones and calls, which they point to.
#pragma once

#include "app/sample/sample_organisation.h"
#include "coaching/competencies.h"
#include "metrics/engine.h"

#include <functional>
#include <QTimeZone>

namespace chalktalk::store {
struct CoachingRecords;
}

namespace chalktalk::app {

struct SampleDevelopmentQuestion {
    const metrics::Engine& engine;
    SampleOptions options;
    QTimeZone zone;
    coaching::CompetencyModel model;
    std::function<const metrics::Results&(Day)> resultsBefore; // as of the Sunday before a day
};

// Adds to the records, and writes nothing. The same for the same facts and seed.
void drawSampleDevelopment(const SampleDevelopmentQuestion& question, store::CoachingRecords& records);

} // namespace chalktalk::app
