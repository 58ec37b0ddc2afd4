#include "metrics/chance/survival.h"

#include "metrics/chance/policy.h"

#include <algorithm>
#include <cmath>

namespace chalktalk::metrics::chance {

namespace {

// Greenwood's variance of log(−log S) is Σ d/(n(n−d)) ÷ (log S)²; the interval is S to the power of e^(±z·sd). It stays
// between 0 and 1, unlike the plain one.
void setInterval(SurvivalStep& step, double greenwood) {
    if (step.waiting <= 0) { // everybody: no variance can be told
        step.low = step.high = 0;
        return;
    }
    const double logS = std::log(step.waiting);
    const double width = z975 * std::sqrt(greenwood) / std::abs(logS);
    step.low = std::pow(step.waiting, std::exp(width));
    step.high = std::pow(step.waiting, std::exp(-width));
}

} // namespace

Survival survival(std::span<const Span> spans) {
    std::vector<Span> sorted(spans.begin(), spans.end());
    std::ranges::sort(sorted, {}, &Span::days);
    Survival curve;
    curve.people = static_cast<int>(sorted.size());
    double waiting = 1, greenwood = 0;
    for (std::size_t begin = 0, end = 0; begin < sorted.size(); begin = end) {
        int events = 0; // who is censored on a day was still waiting when it happened to others on that day
        for (; end < sorted.size() && sorted[end].days == sorted[begin].days; ++end) events += sorted[end].happened;
        if (events == 0) continue;
        const int atRisk = static_cast<int>(sorted.size() - begin), left = atRisk - events;
        waiting *= static_cast<double>(left) / atRisk;
        greenwood += left == 0 ? 0 : static_cast<double>(events) / (static_cast<double>(atRisk) * left);
        curve.events += events;
        SurvivalStep& step = curve.steps.emplace_back();
        step = {sorted[begin].days, atRisk, events, waiting};
        setInterval(step, greenwood);
        // A rounding error must not put off the day by which it had happened to exactly half.
        if (!curve.median && waiting <= 0.5 + 1e-12) curve.median = step.days;
    }
    return curve;
}

double Survival::waitingAt(int days) const {
    const auto after = std::ranges::upper_bound(steps, days, {}, &SurvivalStep::days);
    return after == steps.begin() ? 1 : std::prev(after)->waiting;
}

} // namespace chalktalk::metrics::chance
