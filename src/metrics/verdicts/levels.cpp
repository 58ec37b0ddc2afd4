#include "metrics/chance/predictive.h"
#include "metrics/verdicts/then_and_since.h"

#include <algorithm>
#include <cmath>

namespace chalktalk::metrics::verdicts {

double chanceOfLevel(const Group& group) {
    // Sums and ratios mostly grow by factors, but not always: where all have logarithms, these must agree.
    const auto positive = [](const ThenAndSince& one) { return *one.valueBefore > 0 && *one.valueAfter > 0; };
    const bool logs = positive(group.own) && std::ranges::all_of(group.peers, positive);
    const auto chanceOn = [&](bool logarithms) {
        const auto pointOf = [&](const ThenAndSince& one) {
            return logarithms ? chance::Point{std::log(*one.valueBefore), std::log(*one.valueAfter)}
                              : chance::Point{*one.valueBefore, *one.valueAfter};
        };
        std::vector<chance::Point> others;
        for (const ThenAndSince& peer : group.peers) others.push_back(pointOf(peer));
        const chance::Tails tails = chance::regression(others, pointOf(group.own));
        return group.up ? tails.atLeast : tails.atMost;
    };
    return logs ? std::max(chanceOn(true), chanceOn(false)) : chanceOn(false);
}

} // namespace chalktalk::metrics::verdicts
