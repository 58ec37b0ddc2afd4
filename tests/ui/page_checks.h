// What every page is looked at for: controls with names, all reached by Tab, no text cut off.
#pragma once

#include <QStringList>

class QAccessibleInterface;

namespace chalktalk::ui {
class MainWindow;
}

namespace chalktalk::tests {

class WindowUnderTest;

// Every control that is shown and has nothing to be called by; `seen` counts all that was looked at.
void collectNameless(QAccessibleInterface* at, QStringList& nameless, int& seen);
// Everything that answers whoever asks for a child after its last, as a screen reader does that counted before a child
// went.
QStringList overreaching(QAccessibleInterface* at);
// What Tab never reaches.
QStringList unreachable(ui::MainWindow& window);
// Texts that are cut off although nothing may shorten them.
QStringList clipped(ui::MainWindow& window);
// Checks all of it of the page that is shown.
void look(WindowUnderTest& test, const QString& what);

} // namespace chalktalk::tests
