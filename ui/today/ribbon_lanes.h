// What happens at the same time stands in lanes one under the other: a rule of its own, so that it can be tested.
#pragma once

#include <vector>

namespace chalktalk::ui {

struct RibbonSpan {
    double from = 0, to = 0; // along the ribbon, in any unit
};

// The lane of each span: the first in which nothing is in its way. Spans may come in any order; those that only touch
// share a lane.
[[nodiscard]] std::vector<int> lanesOf(const std::vector<RibbonSpan>& spans);

} // namespace chalktalk::ui
