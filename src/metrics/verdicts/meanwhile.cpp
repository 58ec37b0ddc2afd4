#include "metrics/verdicts/meanwhile.h"

#include <algorithm>

namespace chalktalk::metrics::verdicts {

namespace {
constexpr double usualBack = 0.09; // variance of how much goes back by itself, before the peers are looked at
constexpr double usualWeight = 4;  // how many peers the usual drift counts for
constexpr int steps = 12;
} // namespace

Meanwhile::Meanwhile(const std::vector<Belief>& peers, const std::function<Working(std::size_t, double)>& since,
                     double usualDrift)
    : m_drift(usualDrift) {
    const auto count = static_cast<double>(peers.size());
    m_few = 1 + 2.5 / (count - 1); // about what Student's t asks for at one in twenty
    for (int step = 0; step < steps; ++step) {
        double weights = 0, moved = 0, centre = 0;
        std::vector<double> at(peers.size()), weight(peers.size()), luck(peers.size());
        for (std::size_t i = 0; i < peers.size(); ++i) {
            const double offset = this->offset(peers[i]);
            const Working working = since(i, offset);
            at[i] = offset + working.off;
            luck[i] = working.variance + peers[i].variance;
            weight[i] = 1 / (luck[i] + m_drift);
            weights += weight[i];
            moved += weight[i] * at[i];
            centre += weight[i] * peers[i].away;
        }
        m_shift = std::clamp(moved / weights, -5.0, 5.0);
        m_centre = centre / weights;
        m_shiftVariance = 1 / weights;
        double spread = 1 / usualBack, along = 0;
        for (std::size_t i = 0; i < peers.size(); ++i) {
            const double away = peers[i].away - m_centre;
            spread += weight[i] * away * away;
            along += weight[i] * away * (at[i] - m_shift);
        }
        m_back = std::clamp(along / spread, -1.0, 0.0); // nobody is expected to run further away
        m_backVariance = 1 / spread;
        double excess = 0, sure = 0;
        for (std::size_t i = 0; i < peers.size(); ++i) {
            const double left = at[i] - offset(peers[i]), square = 1 / (luck[i] * luck[i]);
            excess += square * (left * left - luck[i]);
            sure += square;
        }
        const double guess = usualWeight * sure / count;
        m_drift = std::max(0.0, (excess + guess * usualDrift) / (sure + guess));
    }
}

double Meanwhile::variance(const Belief& own) const {
    const double away = own.away - m_centre;
    return m_few * (m_shiftVariance + m_backVariance * away * away + m_drift);
}

} // namespace chalktalk::metrics::verdicts
