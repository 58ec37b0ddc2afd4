// The table of commands: menu, shortcuts and palette are built from it. Adding a command is adding a line here.
#pragma once

#include <QString>
#include <span>

namespace chalktalk::ui {

class Shell;

struct Command {
    const char* id;
    const char* name;     // for translation (context "Commands")
    const char* icon;     // in resources/icons
    const char* shortcut; // may be empty
    int group;            // a line in the menu stands between groups; below 0: not in the menu
    bool (*enabled)(Shell& shell);
    void (*run)(Shell& shell);
    const char* alsoCalled = ""; // what one may search for instead; for translation, too
};

std::span<const Command> commands();
const Command* findCommand(const QString& id);
QString name(const Command& command);
QString alsoCalled(const Command& command);

} // namespace chalktalk::ui
