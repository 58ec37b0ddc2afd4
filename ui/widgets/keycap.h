// Keys as they are named on a keyboard, each in a small cap: Ctrl K.
#pragma once

#include <QWidget>

class QPainter;

namespace chalktalk::ui {

// Draws the keys of "Ctrl+Shift+D" so that they end at the right edge (left in right-to-left); gives the width used.
int paintKeycaps(QPainter& painter, const QRect& area, const QString& shortcut, bool onRail = false);
int keycapsWidth(const QString& shortcut);

} // namespace chalktalk::ui
