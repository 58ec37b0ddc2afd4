// Accessible roles for painted widgets: a factory gives each the role and the text that it was told.
#pragma once

#include <QAccessible>
#include <QWidget>

namespace chalktalk::ui {

// Call once before the first widget is asked for its interface.
void installAccessibleRoles();

// What a screen reader calls the widget, instead of what its class would say.
void setAccessibleRole(QWidget& widget, QAccessible::Role role);

// Has a screen reader say the text once, without moving the focus.
void announce(QWidget& widget, const QString& text);

} // namespace chalktalk::ui
