// What went well in one line, by the same tests as what did not: strengths, commitments kept, plans that reached what
// they aimed at, numbers that moved after they were worked on.
#pragma once

#include "metrics/engine.h"

#include <QStringList>
#include <span>

namespace chalktalk::coaching {

struct WinsGround {
    const metrics::Engine& engine;
    const metrics::Results& now; // over the usual windows
    std::span<const domain::PersonIndex> reps, managers;
    Day since;         // commitments, plans and verdicts from this day on
    Day today, dataTo; // nothing of a later day is known; the latest day that the facts reach
};

// Sentences; names are said.
[[nodiscard]] QStringList reviewWins(const WinsGround& ground);

} // namespace chalktalk::coaching
