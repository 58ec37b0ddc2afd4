// Fisher's exact test: is a share of successes explained by drawing from one common pool?
#pragma once

#include "metrics/chance/tails.h"

#include <cstdint>

namespace chalktalk::metrics::chance {

// X is hypergeometric: `draws` drawn without return from `population`, of which `successes` are successes; `seen` of
// the drawn ones are. Both tails by recurrence from one point probability (Boost's own distribution function is
// thousands of times slower at these sizes). `seen` must be possible.
Tails fisher(std::int64_t seen, std::int64_t draws, std::int64_t successes, std::int64_t population);

} // namespace chalktalk::metrics::chance
