// Everybody whom whoever looks may coach, found in one go: asking of each person by themself is slow for thousands.
#pragma once

#include "app/workspace.h"

namespace chalktalk::app {

// As Workspace::canCoach says of each, without whoever looks; in people() order.
[[nodiscard]] std::vector<domain::PersonIndex> myLine(const Workspace& workspace);

} // namespace chalktalk::app
