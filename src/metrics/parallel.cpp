#include "metrics/parallel.h"

#include <atomic>
#include <thread>

namespace chalktalk::metrics {

void inParallel(std::size_t count, const std::stop_token& stop, const std::function<void(std::size_t)>& work) {
    std::atomic<std::size_t> next = 0;
    const auto run = [&] {
        for (std::size_t i = next++; i < count && !stop.stop_requested(); i = next++) work(i);
    };
    if (count < 2) return run();
    std::thread second(run);
    run();
    second.join();
}

} // namespace chalktalk::metrics
