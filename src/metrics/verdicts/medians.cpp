#include "metrics/chance/mann_whitney.h"
#include "metrics/verdicts/meanwhile.h"
#include "metrics/verdicts/then_and_since.h"

#include <algorithm>
#include <cmath>

namespace chalktalk::metrics::verdicts {

namespace {

constexpr double usualStrength = 12; // spread within a person ÷ between people, where little is known
constexpr double usualWeight = 6;    // how many peers that knowledge counts for
constexpr double usualDrift = 0.02;  // of the mean, as a part of the variance within a person

const std::vector<double>& before(const ThenAndSince& one) { return std::get<Values>(one.before.what).values; }
const std::vector<double>& after(const ThenAndSince& one) { return std::get<Values>(one.after.what).values; }

// Amounts and days grow by factors: their logarithms are compared, where all of them have one.
class Scale {
  public:
    explicit Scale(const Group& group) : m_logs(positive(group.own)) {
        for (const ThenAndSince& peer : group.peers) m_logs = m_logs && positive(peer);
    }
    [[nodiscard]] std::vector<double> of(const std::vector<double>& values) const {
        std::vector<double> scaled = values;
        if (m_logs) std::ranges::transform(scaled, scaled.begin(), [](double v) { return std::log(v); });
        return scaled;
    }

  private:
    static bool positive(const ThenAndSince& one) {
        const auto all = [](const std::vector<double>& v) {
            return std::ranges::all_of(v, [](double x) { return x > 0; });
        };
        return all(before(one)) && all(after(one));
    }
    bool m_logs;
};

struct Mean {
    double value = 0, count = 0, squares = 0; // squares: of the distances from it
};

Mean meanOf(const std::vector<double>& values) {
    Mean mean;
    mean.count = static_cast<double>(values.size());
    for (const double v : values) mean.value += v / mean.count;
    for (const double v : values) mean.squares += (v - mean.value) * (v - mean.value);
    return mean;
}

// The peers' common mean, the spread within a person, and how many values of one's own the mean is worth.
struct Prior {
    double mean = 0, variance = 1, strength = usualStrength;

    [[nodiscard]] Belief after(const Mean& own) const {
        const double weight = own.count / (own.count + strength);
        return {weight * (own.value - mean), variance / (own.count + strength)};
    }
};

Prior priorOf(const std::vector<Mean>& peers) {
    double count = 0, squares = 0, within = 0, sum = 0;
    for (const Mean& peer : peers) {
        count += peer.count;
        squares += peer.count * peer.count;
        within += peer.squares;
        sum += peer.count * peer.value;
    }
    Prior prior;
    prior.mean = sum / count;
    const double freedom = static_cast<double>(peers.size()) - 1;
    prior.variance = std::max(1e-12, within / std::max(1.0, count - freedom - 1));
    double between = -freedom * prior.variance;
    for (const Mean& peer : peers) between += peer.count * (peer.value - prior.mean) * (peer.value - prior.mean);
    const double most = count - squares / count, guess = usualWeight * most / freedom;
    const double spread = (between + guess * prior.variance / usualStrength) / (most + guess);
    prior.strength = prior.variance / std::max(spread, prior.variance / 200);
    return prior;
}

chance::Tails mannWhitney(const std::vector<double>& own, const std::vector<double>& others) {
    std::vector<double> sorted = others, all = others;
    std::ranges::sort(sorted);
    double u = 0, ties = 0;
    for (const double v : own) {
        const auto [low, high] = std::ranges::equal_range(sorted, v);
        u += static_cast<double>(low - sorted.begin()) + static_cast<double>(high - low) / 2;
        all.push_back(v);
    }
    std::ranges::sort(all);
    for (auto at = all.begin(); at != all.end();) {
        const auto end = std::ranges::upper_bound(at, all.end(), *at);
        const auto t = static_cast<double>(end - at);
        ties += t * t * t - t;
        at = end;
    }
    return chance::mannWhitney(u, static_cast<double>(own.size()), static_cast<double>(others.size()), ties);
}

} // namespace

double chanceOfMedian(const Group& group) {
    const Scale scale(group);
    std::vector<Mean> then, since;
    for (const ThenAndSince& peer : group.peers) {
        then.push_back(meanOf(scale.of(before(peer))));
        since.push_back(meanOf(scale.of(after(peer))));
    }
    const Prior prior = priorOf(then);
    std::vector<Belief> beliefs;
    for (const Mean& mean : then) beliefs.push_back(prior.after(mean));
    const Meanwhile meanwhile(
        beliefs,
        [&](std::size_t i, double offset) {
            return Working{since[i].value - (prior.mean + beliefs[i].away + offset), prior.variance / since[i].count};
        },
        usualDrift * prior.variance);
    std::vector<double> expected = scale.of(before(group.own));
    const Mean own = meanOf(expected), now = meanOf(scale.of(after(group.own)));
    const Belief drawn = prior.after(own);
    // Where the own values are expected by now, drawn towards the peers or not, whichever is farther that way.
    const double drawnTo = prior.mean + drawn.away + meanwhile.offset(drawn), alone = own.value + meanwhile.shift();
    const double goal = group.up ? std::max(drawnTo, alone) : std::min(drawnTo, alone);
    for (double& value : expected) value += goal - own.value;
    const chance::Tails ranks = mannWhitney(scale.of(after(group.own)), expected);
    // Ranks don't know how uncertain the goal is: the means do.
    const double spread = std::sqrt(prior.variance / now.count + drawn.variance + meanwhile.variance(drawn));
    const double z = (now.value - goal) / spread, mean = std::erfc((group.up ? z : -z) / std::sqrt(2.0)) / 2;
    return std::max(group.up ? ranks.atLeast : ranks.atMost, mean);
}

} // namespace chalktalk::metrics::verdicts
