// The main of the watchdog's program: as that of the other tests, with an application that measures.
#define CATCH_CONFIG_RUNNER
#include "tests/faults/watchdog/watched_application.h"
#include "tests/support/catch.h"

#include <QStandardPaths>
#include <sys/stat.h>

int main(int argc, char** argv) {
    umask(077);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("TZ", "UTC");
    QStandardPaths::setTestModeEnabled(true);
    const chalktalk::tests::WatchedApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
