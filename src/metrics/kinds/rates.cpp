#include "metrics/kinds/rates.h"

#include "metrics/chance/rate_test.h"
#include "metrics/enough.h"
#include "metrics/kinds/column.h"
#include "metrics/median.h"

namespace chalktalk::metrics::kinds {

void Dispersion::add(const Rate& rate, int exposure) {
    if (exposure == 0 || rate.sliced == 0) return;
    // Sum of (x − m)² / m with m = S / w is (w·Σx² − S²) / S, exact in integers but for the division.
    m_scatter +=
        static_cast<double>(rate.weeks * rate.squares - rate.sliced * rate.sliced) / static_cast<double>(rate.sliced);
    m_freedom += rate.weeks - 1;
}

double Dispersion::phi() const {
    return m_freedom > 0 ? std::max(1.0, m_scatter / static_cast<double>(m_freedom)) : 1.0;
}

namespace {

// A group's members ready to have any one of them taken out.
struct Pool {
    qint64 count = 0, exposure = 0;        // over members with exposure
    std::vector<Dispersion> before, after; // of the members before and from each place, so nothing is subtracted
    std::vector<double> sorted;            // rates
};

Pool poolOf(const Column& column, const std::vector<Slot>& members) {
    Pool pool;
    pool.before.resize(members.size() + 1);
    pool.after.resize(members.size() + 1);
    for (std::size_t i = 0; i < members.size(); ++i) {
        const auto& seen = column.seen<Rate>(members[i]);
        const int exposure = column.exposures[members[i]];
        pool.before[i + 1] = pool.before[i];
        pool.before[i + 1].add(seen, exposure);
        if (exposure == 0) continue;
        pool.count += seen.count;
        pool.exposure += exposure;
        pool.sorted.push_back(static_cast<double>(seen.count) / exposure);
    }
    for (std::size_t i = members.size(); i > 0; --i) {
        pool.after[i - 1] = pool.after[i];
        pool.after[i - 1].add(column.seen<Rate>(members[i - 1]), column.exposures[members[i - 1]]);
    }
    std::sort(pool.sorted.begin(), pool.sorted.end());
    return pool;
}

} // namespace

void compareRates(Column& column) {
    const Peers& peers = *column.peers;
    std::vector<Pool> pools(peers.groupCount());
    std::vector<std::size_t> place(column.size()); // among the group's members
    for (std::size_t group = 0; group < pools.size(); ++group) {
        if (peers.isUsed(group)) pools[group] = poolOf(column, peers.members(group));
    }
    for (Slot slot = 0; slot < column.size(); ++slot) {
        const auto group = peers.groupOf(slot);
        const auto& own = column.seen<Rate>(slot);
        const int exposure = column.exposures[slot];
        if (!group) {
            describe(column.row(slot), column.observation(slot), exposure, 1);
            continue;
        }
        const Pool& pool = pools[*group];
        const auto& members = peers.members(*group);
        Dispersion scatter = pool.before.back();
        qint64 count = pool.count, days = pool.exposure;
        std::vector<std::size_t> without;
        if (peers.isMember(slot)) {
            const auto at =
                static_cast<std::size_t>(std::lower_bound(members.begin(), members.end(), slot) - members.begin());
            scatter = pool.before[at];
            scatter.add(pool.after[at + 1]);
            if (exposure > 0) {
                count -= own.count;
                days -= exposure;
                const double rate = static_cast<double>(own.count) / exposure;
                const auto found = std::lower_bound(pool.sorted.begin(), pool.sorted.end(), rate);
                without.push_back(static_cast<std::size_t>(found - pool.sorted.begin()));
            }
        }
        const double phi = scatter.phi();
        IndicatorResult& row = column.row(slot);
        describe(row, column.observation(slot), exposure, phi);
        row.peerSample = static_cast<int>(count);
        row.peerValue = medianWithout(pool.sorted, without);
        if (exposure >= enough::ownDays && count >= enough::peerSample)
            column.tails[slot] =
                chance::rateTest(static_cast<double>(own.count) / phi, static_cast<double>(count) / phi,
                                 exposure / (exposure + static_cast<double>(days)));
    }
}

} // namespace chalktalk::metrics::kinds
