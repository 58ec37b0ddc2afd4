// What a screen reader meets where Qt's own answer will not do: a factory gives painted widgets the role and the text
// that they were told, and scroll areas children that can be asked for at any time.
#pragma once

#include <QAccessible>
#include <QWidget>

namespace chalktalk::ui {

// Call once before the first widget is asked for its interface.
void installAccessibleInterfaces();

// What a screen reader calls the widget, instead of what its class would say.
void setAccessibleRole(QWidget& widget, QAccessible::Role role);

// Has a screen reader say the text once, without moving the focus.
void announce(QWidget& widget, const QString& text);

} // namespace chalktalk::ui
