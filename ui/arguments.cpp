#include "ui/arguments.h"

#include "app/workspace.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace chalktalk::ui {
namespace {

QString words(const char* text) { return QCoreApplication::translate("Arguments", text); }

bool looksLikeStore(const QString& path) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == u"chalktalk" || suffix == u"db" || suffix == u"sqlite";
}

} // namespace

Result<Arguments> parseArguments(const QStringList& arguments) {
    Arguments result;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        QString option = arguments[i], value;
        const bool isOption = option.startsWith(u"--") && option.size() > 2;
        const bool joined = isOption && option.contains(u'=');
        if (joined) {
            value = option.section(u'=', 1);
            option = option.section(u'=', 0, 0);
        }
        const auto needsValue = [&]() -> bool {
            if (joined) return !value.isEmpty();
            if (i + 1 >= arguments.size()) return false;
            value = arguments[++i];
            return true;
        };
        QString* text = nullptr;
        if (option == u"--data-dir") text = &result.dataDir;
        if (option == u"--pictures") text = &result.pictures;
        if (option == u"--store") text = &result.store;
        if (text) {
            if (!needsValue()) return fail(ErrorCode::Invalid, words("%1 needs a value.").arg(option));
            *text = value;
        } else if (option == u"--now") {
            if (!needsValue()) return fail(ErrorCode::Invalid, words("%1 needs a value.").arg(option));
            result.clock = Clock::parse(value);
            if (!result.clock) return fail(ErrorCode::Invalid, words("--now can't be read as a time: %1").arg(value));
        } else if (option == u"--sample-data") {
            result.sampleData = true;
        } else if (option == u"--version" || option == u"-v") {
            result.version = true;
        } else if (option == u"--help" || option == u"-h") {
            result.help = true;
        } else if (isOption || (option.startsWith(u'-') && option.size() > 1)) {
            return fail(ErrorCode::Invalid, words("Unknown option: %1").arg(option));
        } else if (looksLikeStore(option)) {
            result.store = option;
        } else {
            result.exports << option;
        }
    }
    return result;
}

QString helpText() {
    return words("Usage: chalktalk [options] [STORE | EXPORT...]\n"
                 "\n"
                 "The workbench for sales coaching. Data stays on this machine.\n"
                 "\n"
                 "  STORE             opens this store (*.chalktalk)\n"
                 "  EXPORT...         files or a folder to look at on the import page\n"
                 "\n"
                 "Options:\n"
                 "  --store PATH      opens this store, whatever its name\n"
                 "  --data-dir DIR    keeps stores and settings in DIR\n"
                 "  --now TIME        takes TIME (YYYY-MM-DD or ISO 8601) for the present\n"
                 "  --sample-data     opens the sample organisation\n"
                 "  --pictures DIR    writes pictures of the pages to DIR and quits; needs no display\n"
                 "  --version         prints the version\n"
                 "  --help            prints this\n"
                 "\n"
                 "Example: chalktalk --sample-data\n");
}

void openAsAsked(app::Workspace& workspace, const Arguments& arguments) {
    if (arguments.sampleData)
        workspace.createSample();
    else if (!arguments.store.isEmpty())
        workspace.open(arguments.store);
    else
        workspace.openLast();
}

} // namespace chalktalk::ui
