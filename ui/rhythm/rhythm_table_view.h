// The table of one-to-ones: rows of people, columns as wide as their words, the due day with its mark.
#pragma once

#include "ui/widgets/people_rows.h"

#include <QStyledItemDelegate>

namespace chalktalk::ui {

// A cell of words; when a one-to-one or a commitment is overdue, an icon and a colour say so besides the words.
class RhythmDelegate : public QStyledItemDelegate {
    Q_OBJECT
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

class RhythmTableView : public PeopleRows {
    Q_OBJECT
  public:
    explicit RhythmTableView(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void chosen(const QModelIndex& index); // another row

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

  private:
    void share();
};

} // namespace chalktalk::ui
