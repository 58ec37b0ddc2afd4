// The table of everybody's plans: rows of people, columns as wide as their words, what is needed with its mark.
#pragma once

#include "ui/widgets/people_rows.h"

#include <QStyledItemDelegate>

namespace chalktalk::ui {

class PlanCellDelegate : public QStyledItemDelegate {
    Q_OBJECT
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

class PlanRows : public PeopleRows {
    Q_OBJECT
  public:
    explicit PlanRows(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void share();
};

} // namespace chalktalk::ui
