#include "metrics/chance/predictive.h"
#include "metrics/verdicts/meanwhile.h"
#include "metrics/verdicts/then_and_since.h"

#include <algorithm>
#include <cmath>

namespace chalktalk::metrics::verdicts {

namespace {

constexpr double usualSpread = 0.1; // variance between people of the factor on their common rate, where little is known
constexpr double usualWeight = 6;   // how many peers that knowledge counts for
constexpr double usualDrift = 0.02; // of the logarithm of the rate

double countBefore(const ThenAndSince& one) { return std::get<Rate>(one.before.what).count; }
double countAfter(const ThenAndSince& one) { return std::get<Rate>(one.after.what).count; }

struct Prior {
    double mean = 0, spread = 1, dispersion = 1;

    // Of the logarithm of the rate, from that of the prior's mean: a gamma distribution's.
    [[nodiscard]] Belief after(double count, double days) const {
        const double shape = 1 / spread + count / dispersion;
        return {std::log(shape / (1 / (spread * mean) + days / dispersion) / mean), 1 / shape};
    }
};

Prior priorOf(const std::vector<ThenAndSince>& peers, double dispersion) {
    double count = 0, days = 0;
    for (const ThenAndSince& peer : peers) {
        count += countBefore(peer);
        days += peer.daysBefore;
    }
    const double mean = (count + 0.5) / (days + 1);
    double excess = 0, squares = 0;
    for (const ThenAndSince& peer : peers) {
        const double expected = peer.daysBefore * mean, away = countBefore(peer) - expected;
        excess += away * away - dispersion * expected;
        squares += expected * expected;
    }
    const double guess = usualWeight * squares / static_cast<double>(peers.size());
    return {mean, std::clamp((excess + guess * usualSpread) / (squares + guess), 0.01, 2.0), dispersion};
}

double tail(const Group& group, double rate, double variance, double dispersion) {
    const chance::Tails tails =
        chance::gammaPoisson(countAfter(group.own) / dispersion, rate * group.own.daysAfter / dispersion, variance);
    return group.up ? tails.atLeast : tails.atMost;
}

} // namespace

double chanceOfRate(const Group& group, double dispersion) {
    const Prior prior = priorOf(group.peers, dispersion);
    std::vector<Belief> beliefs;
    for (const ThenAndSince& peer : group.peers) beliefs.push_back(prior.after(countBefore(peer), peer.daysBefore));
    const Meanwhile meanwhile(
        beliefs,
        [&](std::size_t i, double offset) {
            const double expected = prior.mean * std::exp(beliefs[i].away + offset) * group.peers[i].daysAfter;
            return Working{(countAfter(group.peers[i]) - expected) / expected, dispersion / expected};
        },
        usualDrift);
    const double count = countBefore(group.own), days = group.own.daysBefore;
    const Belief drawn = prior.after(count, days);
    const double alone = count / dispersion + 0.5; // the shape of a belief without peers
    return std::max(tail(group, prior.mean * std::exp(drawn.away + meanwhile.offset(drawn)),
                         drawn.variance + meanwhile.variance(drawn), dispersion),
                    tail(group, alone * dispersion / days * std::exp(meanwhile.shift()),
                         1 / alone + meanwhile.variance(drawn), dispersion));
}

} // namespace chalktalk::metrics::verdicts
