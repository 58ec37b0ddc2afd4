#include "metrics/chance/predictive.h"
#include "metrics/verdicts/then_and_since.h"

#include <algorithm>
#include <cmath>

namespace chalktalk::metrics::verdicts {

namespace {

constexpr double usualStrength = 12; // of a prior where little is known (INDICATORS.md, ordering of people)
constexpr double usualWeight = 6;    // how many peers that knowledge counts for

double logit(double p) { return std::log(p / (1 - p)); }
double share(double logOdds) { return 1 / (1 + std::exp(-logOdds)); }

// What is believed of a person's share: on the log-odds scale, with its variance.
struct Belief {
    double logOdds = 0, variance = 0;
};

struct Prior {
    double mean = 0.5, strength = 1;

    [[nodiscard]] Belief after(const Proportion& seen) const {
        const double a = seen.counted + mean * strength, all = seen.sample + strength, p = a / all;
        return {logit(p), 1 / ((all + 1) * p * (1 - p))};
    }
};

const Proportion& before(const ThenAndSince& one) { return std::get<Proportion>(one.before.what); }
const Proportion& after(const ThenAndSince& one) { return std::get<Proportion>(one.after.what); }

// The peers' pooled share before, and how alike they are: the moments of the beta-binomial distribution.
Prior priorOf(const std::vector<ThenAndSince>& peers) {
    double counted = 0, sample = 0, squares = 0;
    for (const ThenAndSince& peer : peers) {
        counted += before(peer).counted;
        sample += before(peer).sample;
        squares += static_cast<double>(before(peer).sample) * before(peer).sample;
    }
    const double mean = (counted + 0.5) / (sample + 1);
    double spread = 0;
    for (const ThenAndSince& peer : peers) {
        const double away = before(peer).counted - before(peer).sample * mean;
        spread += away * away / before(peer).sample;
    }
    const double freedom = static_cast<double>(peers.size()) - 1;
    const double most = sample - squares / sample - freedom, guess = usualWeight * std::max(1.0, most / freedom);
    const double alike =
        (spread / (mean * (1 - mean)) - freedom + guess / (usualStrength + 1)) / (std::max(0.0, most) + guess);
    return {mean, 1 / std::clamp(alike, 0.005, 0.5) - 1};
}

// What moved everybody meanwhile, on the log-odds scale.
struct Shift {
    double by = 0, variance = 0;
    double drift = 0; // variance of what moved each of them apart from that
};

Shift shiftOf(const std::vector<ThenAndSince>& peers, const Prior& prior) {
    double counted = 0, sample = 0;
    for (const ThenAndSince& peer : peers) {
        counted += after(peer).counted;
        sample += after(peer).sample;
    }
    counted = std::clamp(counted, 0.5, sample - 0.5);
    Shift shift;
    for (int step = 0; step < 20; ++step) { // Newton: the shift with which as many are expected as were counted
        double expected = 0, slope = 0;
        for (const ThenAndSince& peer : peers) {
            const double p = share(prior.after(before(peer)).logOdds + shift.by);
            expected += after(peer).sample * p;
            slope += after(peer).sample * p * (1 - p);
        }
        shift.by = std::clamp(shift.by + (counted - expected) / slope, -5.0, 5.0);
    }
    double slope = 0, slopes2 = 0, beliefs = 0, excess = 0;
    for (const ThenAndSince& peer : peers) {
        const Belief belief = prior.after(before(peer));
        const double n = after(peer).sample, p = share(belief.logOdds + shift.by), w = n * p * (1 - p);
        const double away = after(peer).counted - n * p;
        slope += w;
        slopes2 += w * w;
        beliefs += w * w * belief.variance;
        excess += away * away - w - w * w * belief.variance;
    }
    shift.drift = std::max(0.0, excess / slopes2);
    shift.variance = (slope + beliefs + slopes2 * shift.drift) / (slope * slope);
    return shift;
}

double tail(const Group& group, const Belief& belief, const Shift& shift) {
    const double mean = std::clamp(share(belief.logOdds + shift.by), 1e-6, 1 - 1e-6);
    const double variance = belief.variance + shift.variance + shift.drift;
    const double strength = std::max(1.0, 1 / (variance * mean * (1 - mean)) - 1);
    const Proportion& seen = after(group.own);
    const chance::Tails tails = chance::betaBinomial(seen.counted, seen.sample, mean, strength);
    return group.up ? tails.atLeast : tails.atMost;
}

} // namespace

double chanceOfProportion(const Group& group) {
    const Prior prior = priorOf(group.peers), none{0.5, 1};
    const Shift shift = shiftOf(group.peers, prior);
    return std::max(tail(group, prior.after(before(group.own)), shift),
                    tail(group, none.after(before(group.own)), shift));
}

} // namespace chalktalk::metrics::verdicts
