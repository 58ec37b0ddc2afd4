#include "metrics/chance/predictive.h"
#include "metrics/verdicts/then_and_since.h"

#include <algorithm>

namespace chalktalk::metrics::verdicts {

namespace {

constexpr double usualSpread = 0.1; // variance between people of the factor on their common rate, where little is known
constexpr double usualWeight = 6;   // how many peers that knowledge counts for

double countBefore(const ThenAndSince& one) { return std::get<Rate>(one.before.what).count; }
double countAfter(const ThenAndSince& one) { return std::get<Rate>(one.after.what).count; }

// What is believed of a person's rate: gamma distributed.
struct Belief {
    double mean = 0, variance = 0; // of the factor on the mean
};

struct Prior {
    double mean = 0, spread = 1, dispersion = 1;

    [[nodiscard]] Belief after(double count, double days) const {
        const double shape = 1 / spread + count / dispersion;
        return {shape / (1 / (spread * mean) + days / dispersion), 1 / shape};
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

// What moved everybody meanwhile: a factor.
struct Shift {
    double by = 1, variance = 0;
    double drift = 0; // variance of the factor that moved each of them apart from that
};

Shift shiftOf(const std::vector<ThenAndSince>& peers, const Prior& prior) {
    double count = 0, expected = 0;
    for (const ThenAndSince& peer : peers) {
        count += countAfter(peer);
        expected += prior.after(countBefore(peer), peer.daysBefore).mean * peer.daysAfter;
    }
    Shift shift;
    shift.by = (count + 0.5) / (expected + 0.5);
    double sum = 0, squares = 0, beliefs = 0, excess = 0;
    for (const ThenAndSince& peer : peers) {
        const Belief belief = prior.after(countBefore(peer), peer.daysBefore);
        const double e = shift.by * belief.mean * peer.daysAfter, away = countAfter(peer) - e;
        sum += e;
        squares += e * e;
        beliefs += e * e * belief.variance;
        excess += away * away - prior.dispersion * e - e * e * belief.variance;
    }
    shift.drift = std::max(0.0, excess / squares);
    shift.variance = (prior.dispersion * sum + beliefs + squares * shift.drift) / (sum * sum);
    return shift;
}

double tail(const Group& group, const Belief& belief, const Shift& shift, double dispersion) {
    const double expected = shift.by * belief.mean * group.own.daysAfter;
    const chance::Tails tails = chance::gammaPoisson(countAfter(group.own) / dispersion, expected / dispersion,
                                                     belief.variance + shift.variance + shift.drift);
    return group.up ? tails.atLeast : tails.atMost;
}

} // namespace

double chanceOfRate(const Group& group, double dispersion) {
    const Prior prior = priorOf(group.peers, dispersion);
    const Shift shift = shiftOf(group.peers, prior);
    const double count = countBefore(group.own), days = group.own.daysBefore;
    const double alone = count / dispersion + 0.5; // the shape of a belief without peers
    const Belief own{alone * dispersion / days, 1 / alone};
    return std::max(tail(group, prior.after(count, days), shift, dispersion), tail(group, own, shift, dispersion));
}

} // namespace chalktalk::metrics::verdicts
