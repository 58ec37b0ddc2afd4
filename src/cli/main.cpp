#include "base/language.h"
#include "cli/run.h"

#include <chrono>
#include <csignal>
#include <QCoreApplication>
#include <sys/stat.h>
#include <thread>

namespace {

volatile std::sig_atomic_t s_interrupted = 0;

void onInterrupt(int) { s_interrupted = 1; }

} // namespace

int main(int argc, char** argv) {
    umask(077);
    QCoreApplication app(argc, argv);
    chalktalk::installLanguage(app);
    struct sigaction action {};
    action.sa_handler = onInterrupt;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    std::signal(SIGXFSZ, SIG_IGN); // a file at its size limit is an error to report, not an end
    std::signal(SIGPIPE, SIG_IGN);

    // A signal handler may do next to nothing, so a thread looks for it and asks the work to stop.
    std::stop_source interrupt;
    std::jthread watch([&interrupt](const std::stop_token& done) {
        while (!done.stop_requested()) {
            if (s_interrupted) {
                interrupt.request_stop();
                return;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
    });
    return chalktalk::cli::run(app.arguments().mid(1), interrupt.get_token());
}
