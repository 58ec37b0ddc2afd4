// A table cell with one small mark per indicator (grades), or with a count per indicator (how many reps have a gap).
#pragma once

#include <QStyledItemDelegate>

namespace chalktalk::ui {

class StripDelegate : public QStyledItemDelegate {
    Q_OBJECT
  public:
    enum class Holds { Grades, Counts };
    // `role` holds a list of ints in catalogue order.
    StripDelegate(Holds holds, int role, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

    // Where cell i of n lies in a strip's rectangle; the header draws the names over them.
    static QRect cell(const QRect& strip, int i, int n, Qt::LayoutDirection direction);
    static int leastWidth(int n);
    // "3", "·" for nobody, "–" where nothing is recorded (below 0).
    static QString countMark(int count);

  private:
    Holds m_holds;
    int m_role;
};

} // namespace chalktalk::ui
