#include "metrics/chance/fisher.h"
#include "metrics/enough.h"
#include "metrics/kinds/column.h"

namespace chalktalk::metrics::kinds {

namespace {
struct Pool {
    qint64 counted = 0, sample = 0;
};
} // namespace

void compareProportions(Column& column) {
    const Peers& peers = *column.peers;
    std::vector<Pool> pools(peers.groupCount());
    for (std::size_t group = 0; group < pools.size(); ++group) {
        for (const Slot slot : peers.members(group)) {
            pools[group].counted += column.seen<Proportion>(slot).counted;
            pools[group].sample += column.seen<Proportion>(slot).sample;
        }
    }
    for (Slot slot = 0; slot < column.size(); ++slot) {
        const auto& own = column.seen<Proportion>(slot);
        IndicatorResult& row = column.row(slot);
        const auto group = peers.groupOf(slot);
        if (!group) continue;
        Pool pool = pools[*group];
        if (peers.isMember(slot)) pool = {pool.counted - own.counted, pool.sample - own.sample};
        row.peerSample = static_cast<int>(pool.sample);
        if (pool.sample == 0) continue;
        row.peerValue = static_cast<double>(pool.counted) / static_cast<double>(pool.sample);
        if (own.sample >= enough::ownSample && pool.sample >= enough::peerSample)
            column.tails[slot] =
                chance::fisher(own.counted, own.sample, own.counted + pool.counted, own.sample + pool.sample);
    }
}

} // namespace chalktalk::metrics::kinds
