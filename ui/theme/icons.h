// Line icons (Lucide SVGs in resources/icons) drawn in a colour role, right in both schemes without being made anew.
#pragma once

#include "ui/theme/colours.h"

#include <QIcon>
#include <QString>

namespace chalktalk::ui {

// The icon named like its file ("users"); an unknown name gives an icon that draws nothing.
QIcon lineIcon(const QString& name, Colour role = Colour::Ink2);

} // namespace chalktalk::ui
