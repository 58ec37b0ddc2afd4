#include "base/language.h"
#include "cli/run.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstring>
#include <memory>
#include <QGuiApplication>
#include <sys/stat.h>
#include <thread>

namespace {

volatile std::sig_atomic_t s_interrupted = 0;

void onInterrupt(int) { s_interrupted = 1; }

// Paper needs fonts, and they need the application with a screen: one that is not there, and only when it is asked for.
std::unique_ptr<QCoreApplication> application(int& argc, char** argv) {
    const bool paper = std::any_of(argv, argv + argc, [](const char* word) {
        return std::strcmp(word, "--pdf") == 0 || std::strncmp(word, "--pdf=", 6) == 0;
    });
    if (!paper) return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char** argv) {
    umask(077);
    const std::unique_ptr<QCoreApplication> app = application(argc, argv);
    chalktalk::installLanguage(*app);
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
    return chalktalk::cli::run(app->arguments().mid(1), interrupt.get_token());
}
