#include "metrics/parallel.h"

#include <atomic>
#include <system_error>
#include <thread>

namespace chalktalk::metrics {

void inParallel(std::size_t count, const std::stop_token& stop, const std::function<void(std::size_t)>& work) {
    std::atomic<std::size_t> next = 0;
    const auto run = [&] {
        for (std::size_t i = next++; i < count && !stop.stop_requested(); i = next++) work(i);
    };
    std::thread second;
    try {
        if (count > 1) second = std::thread(run);
    } catch (const std::system_error&) {
        // No thread to be had: this one does it all, only later.
    }
    run();
    if (second.joinable()) second.join();
}

} // namespace chalktalk::metrics
