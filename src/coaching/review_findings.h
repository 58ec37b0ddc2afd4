// The uncomfortable facts of a quarterly review, chosen by rule from one line's numbers: each rule says when it speaks,
// how adverse that is, and what is asked.
#pragma once

#include "coaching/plan_needs.h"
#include "coaching/unaddressed_gaps.h"

#include <span>

namespace chalktalk::coaching {

inline constexpr std::size_t mostFindings = 6;

struct ReviewQuestion {
    QString id; // of the rule that asks, or of a standing one
    QString text;
};

struct ReviewFinding {
    QString id;        // of the rule
    QString text;      // a sentence with its numbers, to whoever leads the line; names nobody
    double weight = 0; // how adverse: about the share of people, or of what was aimed at, that is missing
    ReviewQuestion question;
};

// A line as the rules look at it. Everything outlives the rules.
struct ReviewGround {
    const metrics::Engine& engine;
    const metrics::Results& now;    // over the usual windows
    const metrics::Results& before; // as of the last day of the quarter before
    domain::PersonIndex manager = domain::noPerson;
    std::span<const domain::PersonIndex> managers; // in the line, rising
    std::span<const domain::PersonIndex> reps;     // in the line, rising
    std::span<const UnaddressedGap> unaddressed;   // oldest first
    std::span<const PlanStanding> plans;           // one of each rep
    int agreedLast = 0, missedLast = 0;            // actions of the review before; of these not kept by their day
    Day today;
};

// The most adverse first.
[[nodiscard]] std::vector<ReviewFinding> adverseFindings(const ReviewGround& ground);

} // namespace chalktalk::coaching
