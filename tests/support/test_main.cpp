// The main of every test program: offscreen, in UTC, away from the user's own folders, whoever starts it.
#define CATCH_CONFIG_RUNNER
#include "tests/support/catch.h"

#include <QStandardPaths>
#include <sys/stat.h>

#ifdef CHALKTALK_TEST_WIDGETS
#include <QApplication>
using Application = QApplication;
#elif defined CHALKTALK_TEST_GUI
#include <QGuiApplication>
using Application = QGuiApplication;
#else
#include <QCoreApplication>
using Application = QCoreApplication;
#endif

int main(int argc, char** argv) {
    umask(077);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("TZ", "UTC");
    QStandardPaths::setTestModeEnabled(true);
    Application app(argc, argv);
    return Catch::Session().run(argc, argv);
}
