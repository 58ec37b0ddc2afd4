// What the window's command line says; read before a display is needed.
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <optional>
#include <QStringList>

namespace chalktalk::app {
class Workspace;
}

namespace chalktalk::ui {

struct Arguments {
    QString dataDir;            // empty: the usual place
    std::optional<Clock> clock; // --now
    bool sampleData = false;
    bool version = false, help = false;
    QString pictures;    // folder for pictures of the pages; empty: an ordinary start
    QString store;       // to open; empty: the one used last
    QStringList exports; // to show on the import page
};

// Without the program's own name. Invalid, with words for a person, for what it doesn't know.
[[nodiscard]] Result<Arguments> parseArguments(const QStringList& arguments);
[[nodiscard]] QString helpText();

// Opens the sample, the store that was named, or the one used last.
void openAsAsked(app::Workspace& workspace, const Arguments& arguments);

} // namespace chalktalk::ui
