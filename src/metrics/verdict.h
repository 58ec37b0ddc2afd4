// Did it work? Whether the indicator that a commitment names moved between its making and its check date, held against
// luck, against the person's own past and against peers with a similar start who were not coached on it.
#pragma once

#include "metrics/engine.h"

namespace chalktalk::metrics {

enum class Outcome : quint8 { Moved, NotMoved, TooEarly };

// Why nothing can be said yet (or at all).
enum class Early : quint8 {
    None,
    CheckDate, // it lies ahead, or the facts don't reach it
    Sample,    // too little has happened since: `needed` more
    Peers,     // fewer than four to compare with
    Baseline,  // nothing had happened before it was made
    NotRecorded,
    Period, // it begins anew with each: the two sides overlap, or are of different ones
};

struct VerdictQuestion {
    domain::PersonIndex person = domain::noPerson;
    IndicatorIndex indicator = 0;
    domain::Move move = domain::Move::Up;
    Day madeOn;
    Day checkOn; // the facts after `madeOn` up to this day count, less the horizon where there is one
    Day dataTo;  // the latest day that the facts reach
    // The day the frozen baseline is as of, over the indicator's own window; facts may lag behind the conversation.
    std::optional<Day> baselineOn{}; // nothing: madeOn
    [[nodiscard]] Day before() const { return std::min(baselineOn.value_or(madeOn), madeOn); }
};

// Value with counts on one side of the commitment.
struct Measured {
    std::optional<double> value, low, high; // 95 % interval
    std::optional<double> numerator, denominator;
    int n = 0;
    domain::DaySpan span;
};

struct Verdict {
    Outcome outcome = Outcome::TooEarly;
    Early early = Early::None;
    int needed = 0; // for Early::Sample: how many more of what n counts (or working days of a rate)
    Measured before, after;
    // Peers whose start was most like this one's, and with whom nobody worked on it meanwhile.
    int similar = 0;
    std::optional<double> similarBefore, similarAfter; // pooled as the indicator pools its peers
    int similarMovedAsMuch = 0;                        // how many of them moved at least as far the same way
    // Chance of an `after` this far or farther that way if nothing but season and recovery had changed.
    std::optional<double> p;
};

inline constexpr double verdictChance = 0.05; // at most, of an `after` that is called moved
inline constexpr int mostSimilar = 8;

// Reads the engine's ledger and coaching log. Pure; a few milliseconds.
[[nodiscard]] Verdict verdict(const Engine& engine, const VerdictQuestion& question);

} // namespace chalktalk::metrics
