#include "ui/widgets/rows_view.h"

#include "ui/theme/fonts.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollArea>

namespace chalktalk::ui {

RowsView::RowsView(const QString& name, QWidget* parent) : QListView(parent) {
    setAccessibleName(name);
    setProperty("ownFocus", true);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSelectionMode(QAbstractItemView::SingleSelection);
    viewport()->setAutoFillBackground(false);
}

void RowsView::setModel(QAbstractItemModel* model) {
    QListView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, [this] { updateGeometry(); });
}

void RowsView::setWhole(bool whole) {
    m_whole = whole;
    setVerticalScrollBarPolicy(whole ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    updateGeometry();
}

int RowsView::length() const {
    int sum = 2;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    for (int row = 0; model() && row < model()->rowCount(); ++row)
        sum += itemDelegate()->sizeHint(option, model()->index(row, 0)).height();
    return sum;
}

QSize RowsView::sizeHint() const { return {lineHeight() * 24, length()}; }

QSize RowsView::minimumSizeHint() const {
    return {lineHeight() * 12, m_whole ? length() : std::min(length(), lineHeight() * 8)};
}

void RowsView::chooseFirst() {
    for (int row = 0; model() && row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (!(index.flags() & Qt::ItemIsSelectable)) continue;
        setCurrentIndex(index);
        return;
    }
}

void RowsView::keyPressEvent(QKeyEvent* event) {
    const QModelIndex at = currentIndex();
    if (at.isValid() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT opened(at);
        return;
    }
    QListView::keyPressEvent(event);
}

void RowsView::hover(int row) {
    if (property("hoverRow").isValid() && property("hoverRow").toInt() == row) return;
    setProperty("hoverRow", row);
    viewport()->update();
}

void RowsView::mouseMoveEvent(QMouseEvent* event) {
    const QModelIndex at = indexAt(event->pos());
    const bool some = at.isValid() && (at.flags() & Qt::ItemIsSelectable);
    hover(some ? at.row() : -1);
    viewport()->setCursor(some ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QListView::mouseMoveEvent(event);
}

void RowsView::leaveEvent(QEvent* event) {
    hover(-1);
    QListView::leaveEvent(event);
}

void RowsView::focusInEvent(QFocusEvent* event) {
    QListView::focusInEvent(event);
    const bool heading = currentIndex().isValid() && !(currentIndex().flags() & Qt::ItemIsSelectable);
    if (event->reason() != Qt::MouseFocusReason && (!currentIndex().isValid() || heading)) chooseFirst();
    viewport()->update();
}

void RowsView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    if (m_whole && hasFocus()) keepInSight(current);
    Q_EMIT chosen(current);
}

void RowsView::keepInSight(const QModelIndex& row) {
    // The page scrolls and not the list: the chosen row has to be brought into sight out there.
    for (QWidget* around = parentWidget(); around; around = around->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(around)) {
            const QRect rect = visualRect(row);
            const QPoint middle = viewport()->mapTo(area->widget(), rect.center());
            area->ensureVisible(middle.x(), middle.y(), 0, rect.height());
            return;
        }
}

} // namespace chalktalk::ui
