// Results over the usual time spans as of the latest data: what a conversation is about, whatever the pages of facts
// are set to look at. Asked to stop, they are not whole: the caller drops them.
#pragma once

#include "app/workspace.h"

namespace chalktalk::app {

[[nodiscard]] inline metrics::Results usualResults(const Snapshot& snapshot, Day asOf, std::stop_token stop = {}) {
    if (!snapshot.window && snapshot.results.asOf() == asOf) return snapshot.results;
    return snapshot.engine->compute({asOf, {}}, std::move(stop));
}

} // namespace chalktalk::app
