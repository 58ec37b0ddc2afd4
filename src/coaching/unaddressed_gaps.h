// Gaps that have held for two weeks and that nobody has talked about, oldest first: what `unaddressed` counts.
#pragma once

#include "metrics/engine.h"

#include <span>
#include <stop_token>
#include <vector>

namespace chalktalk::coaching {

struct UnaddressedGap {
    domain::PersonIndex person = domain::noPerson;
    domain::PersonIndex manager = domain::noPerson; // whom the person reports to on the day
    metrics::IndicatorIndex indicator = 0;
    Day since;            // looked at weekly: it was one on this day and each week since
    bool atLeast = false; // longer than is looked back

    friend bool operator==(const UnaddressedGap&, const UnaddressedGap&) = default;
};

// Of these people (sorted), as of a day; the oldest first, then by person and indicator.
[[nodiscard]] std::vector<UnaddressedGap> unaddressedGaps(const metrics::Engine& engine,
                                                          std::span<const domain::PersonIndex> people, Day asOf,
                                                          std::stop_token stop = {});

// How many these are, without looking back for since when.
[[nodiscard]] int unaddressedCount(const metrics::Engine& engine, std::span<const domain::PersonIndex> people, Day asOf,
                                   std::stop_token stop = {});

// "since 3 March", "for over half a year".
[[nodiscard]] QString sinceText(const UnaddressedGap& gap, Day reference);
// "5 days", "7 weeks".
[[nodiscard]] QString ageText(int days);

} // namespace chalktalk::coaching
