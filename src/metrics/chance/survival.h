// How long until something happens, where for some it has not happened yet: the Kaplan–Meier estimate with Greenwood's
// interval (on the log-log scale).
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace chalktalk::metrics::chance {

struct Span {
    int days = 0;
    bool happened = false; // false: still waiting after so many days (censored)
};

struct SurvivalStep { // from `days` on
    int days = 0;
    int atRisk = 0, events = 0;
    double waiting = 1;       // share for whom it has not happened
    double low = 1, high = 1; // 95 %
};

struct Survival {
    std::vector<SurvivalStep> steps; // at each day on which it happened to somebody; rising
    int people = 0, events = 0;
    std::optional<int> median; // days by which it had happened to half; nothing while it has not

    [[nodiscard]] double waitingAt(int days) const;
};

[[nodiscard]] Survival survival(std::span<const Span> spans);

} // namespace chalktalk::metrics::chance
