#include "ui/today/ribbon_lanes.h"

#include <algorithm>
#include <numeric>

namespace chalktalk::ui {

std::vector<int> lanesOf(const std::vector<RibbonSpan>& spans) {
    std::vector<std::size_t> order(spans.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return spans[a].from < spans[b].from; });
    std::vector<int> lanes(spans.size(), 0);
    std::vector<double> ends; // of each lane
    for (const std::size_t at : order) {
        const auto free = std::find_if(ends.begin(), ends.end(), [&](double end) { return end <= spans[at].from; });
        lanes[at] = static_cast<int>(free - ends.begin());
        if (free == ends.end())
            ends.push_back(spans[at].to);
        else
            *free = spans[at].to;
    }
    return lanes;
}

} // namespace chalktalk::ui
