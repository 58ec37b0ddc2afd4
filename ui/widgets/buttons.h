// Push buttons in the few looks that the style sheet knows.
#pragma once

#include "ui/theme/colours.h"

#include <QString>

class QPushButton;

namespace chalktalk::ui {

enum class ButtonLook : quint8 { Plain, Primary, Soft, Link, Quiet, Danger };

QPushButton* button(const QString& words, ButtonLook look = ButtonLook::Plain, const QString& iconName = {});
// Gives a button made elsewhere (in a form) that look.
void dress(QPushButton* button, ButtonLook look, const QString& iconName = {});
// Only an icon; the name is what a screen reader and the tooltip say.
QPushButton* iconButton(const QString& iconName, const QString& name);

} // namespace chalktalk::ui
