// Fills an empty store with a realistic, made-up sales organisation: the same facts for the same options, everywhere.
#pragma once

#include "base/result.h"
#include "domain/fact_sink.h"

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace chalktalk::app {

struct SampleOptions {
    int reps = 48;   // in the seat on `asOf`; those who left come on top. 1 to 10000
    int months = 24; // of facts. 3 to 120
    quint64 seed = 1;
    Day asOf; // the last day with facts; callers without a wish take the clock's date
};

// Something put into the organisation on purpose, which the facts should show.
struct PlantedTrait {
    std::string personId; // the rep's, or the manager's where `wholeTeam`
    std::string name;
    const char* indicator;  // where it shows: "discovery_to_demo"
    const char* grade;      // as which grade: "gap", "strength", "off-target"
    bool wholeTeam = false; // a tendency of all of the manager's reps; not each need reach the grade
};

// What `fillSampleOrganisation` plants with these options; small organisations get less.
std::vector<PlantedTrait> plantedIn(const SampleOptions& options);

// Fails with Invalid (options out of range), Cancelled, or StoreFailed when the sink refuses a row. `progress` gets
// 0 to 100. Facts reach back a little further than `months`: deals open at the start were created before it.
Status fillSampleOrganisation(domain::FactSink& sink, const SampleOptions& options, std::stop_token stop = {},
                              const std::function<void(int percent)>& progress = {});

} // namespace chalktalk::app
