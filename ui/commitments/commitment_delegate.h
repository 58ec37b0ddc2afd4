// One commitment in a list: the round mark to press when it is kept, what, who, when, and what became of it.
#pragma once

#include "ui/theme/colours.h"

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

// How a verdict is shown beside its words: never by colour alone.
struct VerdictLook {
    const char* icon;
    Colour ink, ground;
};
VerdictLook verdictLook(int outcome); // a metrics::Outcome

} // namespace chalktalk::ui
