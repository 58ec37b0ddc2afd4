#include "ui/theme/focus_ring.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QPointer>
#include <QWidget>

namespace chalktalk::ui {

FocusRing::FocusRing(QObject* parent) : QObject(parent) { qApp->installEventFilter(this); }

bool FocusRing::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn && watched->isWidgetType()) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        // What the program moves, and what comes back from a dialog or a menu, belongs to the way one works: whoever
        // presses keys has to see where one is.
        const bool isMoved =
            reason == Qt::OtherFocusReason || reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason;
        const bool byKeyboard =
            reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason ||
            (isMoved && static_cast<QWidget*>(watched)->window()->property("keyboardUsed").toBool());
        show(byKeyboard ? static_cast<QWidget*>(watched) : nullptr);
        static_cast<QWidget*>(watched)->window()->setProperty("keyboardUsed", byKeyboard);
    } else if (event->type() == QEvent::KeyPress && watched->isWidgetType()) {
        static_cast<QWidget*>(watched)->window()->setProperty("keyboardUsed", true);
        if (pressed(qobject_cast<QAbstractButton*>(watched), *static_cast<QKeyEvent*>(event))) return true;
    } else if (event->type() == QEvent::MouseButtonPress && watched->isWidgetType()) {
        static_cast<QWidget*>(watched)->window()->setProperty("keyboardUsed", false);
        if (m_frame) m_frame->setWidget(nullptr);
    }
    return QObject::eventFilter(watched, event);
}

bool FocusRing::pressed(QAbstractButton* button, const QKeyEvent& key) {
    const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (!button || !enter || key.isAutoRepeat() || (key.modifiers() & ~Qt::KeypadModifier) || !button->isEnabled())
        return false;
    button->click();
    return true;
}

void FocusRing::show(QWidget* widget) {
    if (!widget || widget->property("ownFocus").toBool()) {
        if (m_frame) m_frame->setWidget(nullptr);
        return;
    }
    if (!m_frame) m_frame = new QFocusFrame(widget->window());
    m_frame->setWidget(widget);
}

} // namespace chalktalk::ui
