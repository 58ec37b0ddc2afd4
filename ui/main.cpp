#include "app/local_settings.h"
#include "app/workspace.h"
#include "base/language.h"
#include "base/log.h"
#include "ui/arguments.h"
#include "ui/main_window.h"
#include "ui/pictures/pictures.h"
#include "ui/theme/focus_ring.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessible.h"

#include <csignal>
#include <cstdio>
#include <QApplication>
#include <QLibraryInfo>
#include <QTranslator>
#include <sys/stat.h>

using namespace chalktalk;

namespace {

void print(std::FILE* to, const QString& text) { std::fputs(text.toLocal8Bit().constData(), to); }

void installTranslations(QApplication& app) {
    installLanguage(app);
    auto* qt = new QTranslator(&app);
    if (qt->load(QLocale(), QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(qt);
}

} // namespace

int main(int argc, char** argv) {
    umask(077);
    std::signal(SIGXFSZ, SIG_IGN); // a file at its size limit is an error to report, not an end
    QStringList given;
    for (int i = 1; i < argc; ++i) given << QString::fromLocal8Bit(argv[i]);
    const auto arguments = ui::parseArguments(given);
    if (!arguments) {
        print(stderr, arguments.error().message + QStringLiteral("\n\n") + ui::helpText());
        return 2;
    }
    if (arguments->help) {
        print(stdout, ui::helpText());
        return 0;
    }
    if (arguments->version) {
        print(stdout, QStringLiteral("chalktalk " CHALKTALK_VERSION "\n"));
        return 0;
    }
    if (!arguments->pictures.isEmpty() && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");

    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("chalktalk"));
    QApplication::setApplicationVersion(QStringLiteral(CHALKTALK_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("chalktalk"));
    installTranslations(app);
    ui::installAccessibleInterfaces();
    ui::installFonts();
    ui::FocusRing ring;
    const QString dataDir = arguments->dataDir.isEmpty() ? app::defaultDataDir() : arguments->dataDir;
    log::openFile(dataDir);
    app::Workspace workspace(arguments->clock.value_or(Clock()), dataDir);
    ui::Theme theme;
    theme.choose(ui::Theme::fromText(workspace.settings().value(QStringLiteral("theme")).toString()));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/chalktalk.svg")));

    if (!arguments->pictures.isEmpty()) return ui::takePictures(workspace, theme, *arguments);

    ui::MainWindow window(workspace, theme);
    ui::openAsAsked(workspace, *arguments);
    window.show();
    if (!arguments->exports.isEmpty()) window.importFiles(arguments->exports);
    return QApplication::exec();
}
