#include "metrics/chance/mann_whitney.h"
#include "metrics/enough.h"
#include "metrics/kinds/column.h"
#include "metrics/median.h"

namespace chalktalk::metrics::kinds {

namespace {

double tiesOf(double t) { return t * t * t - t; }

// All values of a group ranked once; what each member's own values count for in it.
struct Pool {
    std::vector<double> sorted;
    double ties = 0;                              // sum of t³ − t
    std::vector<double> above;                    // by slot: per own value, those of the pool below it, ties half
    std::vector<std::vector<std::size_t>> places; // by slot: where the own values stand, rising
};

Pool poolOf(const Column& column, const std::vector<Slot>& members) {
    std::vector<std::pair<double, Slot>> all;
    for (const Slot slot : members) {
        for (const double value : column.seen<Values>(slot).values) all.emplace_back(value, slot);
    }
    std::sort(all.begin(), all.end());
    Pool pool;
    pool.above.resize(column.size());
    pool.places.resize(column.size());
    for (const Slot slot : members) pool.places[slot].reserve(column.seen<Values>(slot).values.size());
    pool.sorted.reserve(all.size());
    for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
        while (end < all.size() && all[end].first == all[begin].first) ++end;
        const auto equal = static_cast<double>(end - begin);
        pool.ties += tiesOf(equal);
        for (std::size_t i = begin; i < end; ++i) {
            pool.sorted.push_back(all[i].first);
            pool.above[all[i].second] += static_cast<double>(begin) + equal / 2;
            pool.places[all[i].second].push_back(i);
        }
    }
    return pool;
}

chance::Tails memberTails(const Pool& pool, Slot slot) {
    const auto own = static_cast<double>(pool.places[slot].size());
    // Against oneself every pair counts a half on average: n²/2 goes out, what is left is against the peers.
    const double u = pool.above[slot] - own * own / 2;
    return chance::mannWhitney(u, own, static_cast<double>(pool.sorted.size()) - own, pool.ties);
}

// Of one who is not a member: the own values come on top of the pool.
chance::Tails outsiderTails(const Pool& pool, std::vector<double> own) {
    std::sort(own.begin(), own.end());
    double u = 0, ties = pool.ties;
    for (std::size_t begin = 0, end = 0; begin < own.size(); begin = end) {
        while (end < own.size() && own[end] == own[begin]) ++end;
        const auto [low, high] = std::equal_range(pool.sorted.begin(), pool.sorted.end(), own[begin]);
        const auto mine = static_cast<double>(end - begin), equal = static_cast<double>(high - low);
        u += mine * (static_cast<double>(low - pool.sorted.begin()) + equal / 2);
        ties += tiesOf(equal + mine) - tiesOf(equal);
    }
    return chance::mannWhitney(u, static_cast<double>(own.size()), static_cast<double>(pool.sorted.size()), ties);
}

} // namespace

void compareMedians(Column& column) {
    const Peers& peers = *column.peers;
    std::vector<Pool> pools(peers.groupCount());
    for (std::size_t group = 0; group < pools.size(); ++group) {
        if (peers.isUsed(group)) pools[group] = poolOf(column, peers.members(group));
    }
    for (Slot slot = 0; slot < column.size(); ++slot) {
        const auto group = peers.groupOf(slot);
        if (!group) continue;
        const Pool& pool = pools[*group];
        const auto& own = column.seen<Values>(slot).values;
        IndicatorResult& row = column.row(slot);
        const std::size_t sample = pool.sorted.size() - (peers.isMember(slot) ? own.size() : 0);
        row.peerSample = static_cast<int>(sample);
        row.peerValue = medianWithout(pool.sorted, pool.places[slot]);
        if (own.size() >= enough::ownSample && sample >= enough::peerSample)
            column.tails[slot] = peers.isMember(slot) ? memberTails(pool, slot) : outsiderTails(pool, own);
    }
}

} // namespace chalktalk::metrics::kinds
