// What a call taught, into the account's or the deal's plan: a menu in which one letter chooses where.
#pragma once

#include <QString>

class QWidget;

namespace chalktalk::app {
class CallEditor;
}

namespace chalktalk::ui {

[[nodiscard]] bool canKeep(const app::CallEditor& editor); // there is an account or a deal
void showKeepMenu(app::CallEditor& editor, const QString& words, QWidget& under);

} // namespace chalktalk::ui
