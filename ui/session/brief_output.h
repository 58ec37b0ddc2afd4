// Ways for the one-page brief to leave the window: printer, PDF, clipboard.
#pragma once

class QWidget;

namespace chalktalk::app {
class Preparation;
}

namespace chalktalk::ui {

class Shell;

// Each asks what it has to in a dialog that blocks nothing, and says in a toast what became of it.
void printBrief(Shell& shell, const app::Preparation& preparation, QWidget* parent);
void saveBrief(Shell& shell, const app::Preparation& preparation, QWidget* parent);
void copyBrief(Shell& shell, const app::Preparation& preparation);

} // namespace chalktalk::ui
