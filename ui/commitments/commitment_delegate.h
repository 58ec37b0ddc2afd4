// One commitment in a list: the round mark to press when it is kept, what, who, when, and what became of it.
#pragma once

#include <QStyledItemDelegate>

namespace chalktalk::ui {

class CommitmentDelegate : public QStyledItemDelegate {
    Q_OBJECT
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    // Where the round mark lies in a row: a click there means kept.
    static QRect mark(const QRect& row, Qt::LayoutDirection direction);
};

} // namespace chalktalk::ui
