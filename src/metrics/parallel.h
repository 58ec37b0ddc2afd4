// Runs independent pieces of work on two threads; the outcome must not depend on which thread takes which.
#pragma once

#include <functional>
#include <stop_token>

namespace chalktalk::metrics {

// Calls work(0) … work(count − 1), each once, and returns when all are done; leaves out the rest once asked to stop.
void inParallel(std::size_t count, const std::stop_token& stop, const std::function<void(std::size_t)>& work);

} // namespace chalktalk::metrics
