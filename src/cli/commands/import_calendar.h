// `import` of calendar files: what is a call in them is kept, without the window that shows it first.
#pragma once

#include "cli/command.h"

#include <QStringList>

namespace chalktalk::cli {

[[nodiscard]] bool areCalendars(const QStringList& paths); // all of them
// `whose`: the name or id of the person whose calendars they are.
[[nodiscard]] int importCalendars(const Context& context, const QStringList& paths, const QString& whose);

} // namespace chalktalk::cli
