#include "metrics/kinds/column.h"
#include "metrics/median.h"

namespace chalktalk::metrics::kinds {

void compareLevels(Column& column) {
    const Peers& peers = *column.peers;
    std::vector<std::vector<double>> pools(peers.groupCount()); // sorted values of those who have one
    for (std::size_t group = 0; group < pools.size(); ++group) {
        if (!peers.isUsed(group)) continue;
        for (const Slot slot : peers.members(group)) {
            if (const auto& value = column.seen<Level>(slot).value) pools[group].push_back(*value);
        }
        std::sort(pools[group].begin(), pools[group].end());
    }
    for (Slot slot = 0; slot < column.size(); ++slot) {
        const auto group = peers.groupOf(slot);
        IndicatorResult& row = column.row(slot);
        if (!group || row.reason == Reason::NotRecorded) continue;
        const auto& pool = pools[*group];
        std::vector<std::size_t> without;
        if (const auto& own = column.seen<Level>(slot).value; own && peers.isMember(slot)) {
            const auto found = std::lower_bound(pool.begin(), pool.end(), *own);
            without.push_back(static_cast<std::size_t>(found - pool.begin()));
        }
        row.peerValue = medianWithout(pool, without);
        row.peerSample = static_cast<int>(pool.size() - without.size());
    }
}

} // namespace chalktalk::metrics::kinds
