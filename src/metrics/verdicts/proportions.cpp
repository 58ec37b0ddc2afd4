#include "metrics/chance/predictive.h"
#include "metrics/verdicts/meanwhile.h"
#include "metrics/verdicts/then_and_since.h"

#include <algorithm>
#include <cmath>

namespace chalktalk::metrics::verdicts {

namespace {

constexpr double usualStrength = 12; // of a prior where little is known (INDICATORS.md, ordering of people)
constexpr double usualWeight = 6;    // how many peers that knowledge counts for
constexpr double usualDrift = 0.02;  // of the log odds

double logit(double p) { return std::log(p / (1 - p)); }
double share(double logOdds) { return 1 / (1 + std::exp(-logOdds)); }

struct Prior {
    double mean = 0.5, strength = 1;

    // On the log-odds scale, from the prior's mean.
    [[nodiscard]] Belief after(const Proportion& seen) const {
        const double a = seen.counted + mean * strength, all = seen.sample + strength, p = a / all;
        return {logit(p) - logit(mean), 1 / ((all + 1) * p * (1 - p))};
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

double tail(const Group& group, double logOdds, double variance) {
    const double mean = std::clamp(share(logOdds), 1e-6, 1 - 1e-6);
    const double strength = std::max(1.0, 1 / (variance * mean * (1 - mean)) - 1);
    const Proportion& seen = after(group.own);
    const chance::Tails tails = chance::betaBinomial(seen.counted, seen.sample, mean, strength);
    return group.up ? tails.atLeast : tails.atMost;
}

} // namespace

double chanceOfProportion(const Group& group) {
    const Prior prior = priorOf(group.peers);
    const double common = logit(prior.mean);
    std::vector<Belief> beliefs;
    for (const ThenAndSince& peer : group.peers) beliefs.push_back(prior.after(before(peer)));
    const Meanwhile meanwhile(
        beliefs,
        [&](std::size_t i, double offset) {
            const Proportion& seen = after(group.peers[i]);
            const double p = std::clamp(share(common + beliefs[i].away + offset), 0.001, 0.999);
            const double slope = std::max(seen.sample, 1) * p * (1 - p);
            return seen.sample == 0 ? Working{0, 1e6} : Working{(seen.counted - seen.sample * p) / slope, 1 / slope};
        },
        usualDrift);
    const Belief drawn = prior.after(before(group.own)), alone = Prior{0.5, 1}.after(before(group.own));
    return std::max(
        tail(group, common + drawn.away + meanwhile.offset(drawn), drawn.variance + meanwhile.variance(drawn)),
        tail(group, alone.away + meanwhile.shift(), alone.variance + meanwhile.variance(drawn)));
}

} // namespace chalktalk::metrics::verdicts
