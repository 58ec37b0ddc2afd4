// A cell of a records table; a row that counts in the numerator is drawn in full ink.
#pragma once

#include <QStyledItemDelegate>

namespace chalktalk::ui {

class RecordDelegate : public QStyledItemDelegate {
    Q_OBJECT
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace chalktalk::ui
