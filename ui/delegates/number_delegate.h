// A table cell with one number and, where it has one, the mark of its grade; absent values say why, without colour.
#pragma once

#include <QStyledItemDelegate>

namespace chalktalk::ui {

class NumberDelegate : public QStyledItemDelegate {
    Q_OBJECT
  public:
    // `gradeRole` holds a metrics::Grade as int, `reasonRole` the words for an absent value; 0 for none.
    explicit NumberDelegate(int gradeRole = 0, int reasonRole = 0, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

  private:
    int m_gradeRole, m_reasonRole;
};

} // namespace chalktalk::ui
