// One call in a list: when, whose, what it is and why it matters, and how its plan and debrief stand.
#pragma once

#include <QStyledItemDelegate>

namespace chalktalk::ui {

class CallDelegate : public QStyledItemDelegate {
    Q_OBJECT
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    void setWithPerson(bool with) { m_withPerson = with; } // in a list of several people's calls

  private:
    void paintWords(QPainter& painter, const QRect& room, const QStyleOptionViewItem& option,
                    const QModelIndex& index) const;
    void paintHeading(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintStates(QPainter& painter, const QRect& room, const QModelIndex& index,
                     Qt::LayoutDirection direction) const;

    bool m_withPerson = true;
};

} // namespace chalktalk::ui
