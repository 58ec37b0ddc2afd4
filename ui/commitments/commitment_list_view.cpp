#include "ui/commitments/commitment_list_view.h"

#include "ui/commitments/commitment_delegate.h"
#include "ui/theme/fonts.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace chalktalk::ui {

CommitmentListView::CommitmentListView(const QString& name, QWidget* parent) : RowsView(name, parent) {
    setItemDelegate(new CommitmentDelegate(this));
}

void CommitmentListView::keyPressEvent(QKeyEvent* event) {
    const QModelIndex at = currentIndex();
    if (at.isValid() && event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_Space)
        Q_EMIT keepAsked(at);
    else
        RowsView::keyPressEvent(event);
}

void CommitmentListView::mousePressEvent(QMouseEvent* event) {
    RowsView::mousePressEvent(event);
    const QModelIndex at = indexAt(event->pos());
    if (!at.isValid() || !(at.flags() & Qt::ItemIsSelectable) || event->button() != Qt::LeftButton) return;
    const int around = lineHeight() / 3;
    const QRect mark = CommitmentDelegate::mark(visualRect(at), layoutDirection());
    if (mark.adjusted(-around, -around, around, around).contains(event->pos())) Q_EMIT keepAsked(at);
}

} // namespace chalktalk::ui
