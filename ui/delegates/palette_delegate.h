// A row of the palette: icon or avatar, title, detail, and the keys that do the same.
#pragma once

#include <QStyledItemDelegate>

namespace chalktalk::ui {

class PaletteDelegate : public QStyledItemDelegate {
    Q_OBJECT
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace chalktalk::ui
