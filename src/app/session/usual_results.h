// Results over the usual time spans as of the latest data: what a conversation is about, whatever the pages of facts
// are set to look at.
#pragma once

#include "app/workspace.h"

namespace chalktalk::app {

[[nodiscard]] inline metrics::Results usualResults(const Snapshot& snapshot, Day asOf) {
    if (!snapshot.window && snapshot.results.asOf() == asOf) return snapshot.results;
    return snapshot.engine->compute({asOf, {}});
}

} // namespace chalktalk::app
