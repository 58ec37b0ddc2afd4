#include "ui/widgets/people_rows.h"

#include <algorithm>
#include <QKeyEvent>
#include <QMouseEvent>

namespace chalktalk::ui {

void PeopleRows::hover(int row) {
    if (property("hoverRow").isValid() && property("hoverRow").toInt() == row) return;
    setProperty("hoverRow", row);
    viewport()->update();
}

void PeopleRows::mouseMoveEvent(QMouseEvent* event) {
    hover(indexAt(event->pos()).row());
    QTableView::mouseMoveEvent(event);
}

void PeopleRows::leaveEvent(QEvent* event) {
    hover(-1);
    QTableView::leaveEvent(event);
}

void PeopleRows::keyPressEvent(QKeyEvent* event) {
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT opened(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void PeopleRows::focusInEvent(QFocusEvent* event) {
    QTableView::focusInEvent(event);
    // Coming by keyboard there is always a chosen row to start from; a click chooses its own.
    if (event->reason() == Qt::MouseFocusReason || !model() || model()->rowCount() == 0) return;
    if (!selectionModel()->hasSelection()) selectRow(std::max(0, currentIndex().row()));
}

} // namespace chalktalk::ui
