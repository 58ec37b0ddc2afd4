#include "ui/commitments/commitment_list_view.h"

#include "ui/commitments/commitment_delegate.h"
#include "ui/theme/fonts.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace chalktalk::ui {

CommitmentListView::CommitmentListView(const QString& name, QWidget* parent) : QListView(parent) {
    setAccessibleName(name);
    setProperty("ownFocus", true);
    setItemDelegate(new CommitmentDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSelectionMode(QAbstractItemView::SingleSelection);
    viewport()->setAutoFillBackground(false);
}

void CommitmentListView::setModel(QAbstractItemModel* model) {
    QListView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, [this] { updateGeometry(); });
}

void CommitmentListView::setWhole(bool whole) {
    m_whole = whole;
    setVerticalScrollBarPolicy(whole ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    updateGeometry();
}

int CommitmentListView::length() const {
    int sum = 2;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    for (int row = 0; model() && row < model()->rowCount(); ++row)
        sum += itemDelegate()->sizeHint(option, model()->index(row, 0)).height();
    return sum;
}

QSize CommitmentListView::sizeHint() const { return {lineHeight() * 24, length()}; }

QSize CommitmentListView::minimumSizeHint() const {
    return {lineHeight() * 12, m_whole ? length() : std::min(length(), lineHeight() * 8)};
}

void CommitmentListView::chooseFirst() {
    for (int row = 0; model() && row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (!(index.flags() & Qt::ItemIsSelectable)) continue;
        setCurrentIndex(index);
        return;
    }
}

void CommitmentListView::keyPressEvent(QKeyEvent* event) {
    const QModelIndex at = currentIndex();
    if (at.isValid() && event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_Space) {
        Q_EMIT keepAsked(at);
        return;
    }
    if (at.isValid() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT opened(at);
        return;
    }
    QListView::keyPressEvent(event);
}

void CommitmentListView::mousePressEvent(QMouseEvent* event) {
    QListView::mousePressEvent(event);
    const QModelIndex at = indexAt(event->pos());
    if (!at.isValid() || !(at.flags() & Qt::ItemIsSelectable) || event->button() != Qt::LeftButton) return;
    const int around = lineHeight() / 3;
    const QRect mark = CommitmentDelegate::mark(visualRect(at), layoutDirection());
    if (mark.adjusted(-around, -around, around, around).contains(event->pos())) Q_EMIT keepAsked(at);
}

void CommitmentListView::hover(int row) {
    if (property("hoverRow").isValid() && property("hoverRow").toInt() == row) return;
    setProperty("hoverRow", row);
    viewport()->update();
}

void CommitmentListView::mouseMoveEvent(QMouseEvent* event) {
    const QModelIndex at = indexAt(event->pos());
    const bool some = at.isValid() && (at.flags() & Qt::ItemIsSelectable);
    hover(some ? at.row() : -1);
    viewport()->setCursor(some ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QListView::mouseMoveEvent(event);
}

void CommitmentListView::leaveEvent(QEvent* event) {
    hover(-1);
    QListView::leaveEvent(event);
}

void CommitmentListView::focusInEvent(QFocusEvent* event) {
    QListView::focusInEvent(event);
    const bool heading = currentIndex().isValid() && !(currentIndex().flags() & Qt::ItemIsSelectable);
    if (event->reason() != Qt::MouseFocusReason && (!currentIndex().isValid() || heading)) chooseFirst();
    viewport()->update();
}

void CommitmentListView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    Q_EMIT chosen(current);
}

} // namespace chalktalk::ui
