#include "metrics/chance/benjamini_hochberg.h"

#include <algorithm>
#include <numeric>

namespace chalktalk::metrics::chance {

std::vector<double> benjaminiHochberg(const std::vector<double>& p) {
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return p[a] < p[b]; });
    std::vector<double> q(p.size());
    double least = 1;
    for (std::size_t rank = order.size(); rank > 0; --rank) {
        const std::size_t i = order[rank - 1];
        least = std::min(least, p[i] * static_cast<double>(p.size()) / static_cast<double>(rank));
        q[i] = least;
    }
    return q;
}

} // namespace chalktalk::metrics::chance
