#include "ui/safety/focus_keeper.h"

#include <QApplication>

namespace chalktalk::ui {

namespace {

bool canHaveIt(const QWidget* widget) { return widget && widget->isVisible() && widget->isEnabled(); }

} // namespace

void FocusKeeper::before() {
    QWidget* at = QApplication::focusWidget();
    m_at = at && m_view.isAncestorOf(at) ? at : nullptr;
    if (m_at) m_isLost = false;
    if (m_at != m_standIn) m_wanted = m_standIn = nullptr; // somebody went elsewhere meanwhile
}

void FocusKeeper::after(std::initializer_list<QWidget*> instead) {
    if (!m_at && !m_isLost) return;
    if (m_at && canHaveIt(m_at) && !canHaveIt(m_wanted)) return;
    if (!m_wanted) m_wanted = m_at;
    QWidget* to = canHaveIt(m_wanted) ? m_wanted.data() : nullptr;
    const bool isBack = to != nullptr;
    for (QWidget* each : instead)
        if (!to && canHaveIt(each)) to = each;
    m_isLost = !to; // nothing here could have it: the next time something may
    if (!to) return;
    m_standIn = isBack ? nullptr : to;
    if (isBack) m_wanted = nullptr;
    to->setFocus(Qt::OtherFocusReason);
}

} // namespace chalktalk::ui
