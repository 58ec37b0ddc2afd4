// The control: before and after of one person alone, tested as if nothing but luck and coaching could move a number.
#pragma once

#include "metrics/verdict.h"

namespace chalktalk::tests {

// Whether it would say "moved": the right way and one-sided p ≤ 0.05. A level has no test: the right way is enough.
bool naivelyMoved(const metrics::Engine& engine, const metrics::VerdictQuestion& question,
                  const metrics::Verdict& measured);

} // namespace chalktalk::tests
