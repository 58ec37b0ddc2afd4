// One cell of the heat map: a tinted tile with its number and an arrow, or quiet words where there is no number.
#pragma once

#include "ui/theme/colours.h"

#include <QStyledItemDelegate>

namespace chalktalk::ui {

// The ground of a step from −4 to 4; the card's own at the target.
Colour heatGround(int step);

class HeatDelegate : public QStyledItemDelegate {
    Q_OBJECT
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

    static int rowHeight();
    static int leastWidth();
};

} // namespace chalktalk::ui
