// How much data a judgement needs (INDICATORS.md, "enough data").
#pragma once

namespace chalktalk::metrics::enough {

inline constexpr int ownSample = 5;   // n of a proportion or a median
inline constexpr int ownDays = 10;    // working days of a rate
inline constexpr int peerSample = 20; // N, or the peers' count of a rate
inline constexpr int openDeals = 3;   // for one deal's share of them
inline constexpr int habitSample = 3; // n of a habit that is short of its target

} // namespace chalktalk::metrics::enough
