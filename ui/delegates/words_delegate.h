// A table cell of a few words at its trailing edge; one that is overdue says so by an icon and a colour besides its
// words.
#pragma once

#include <QStyledItemDelegate>

namespace chalktalk::ui {

class WordsDelegate : public QStyledItemDelegate {
    Q_OBJECT
  public:
    // `overdueRole` holds a bool; 0 for none.
    explicit WordsDelegate(int overdueRole = 0, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

  private:
    int m_overdueRole;
};

} // namespace chalktalk::ui
