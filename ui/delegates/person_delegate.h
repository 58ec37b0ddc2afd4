// A table cell with a person: avatar, name, and a second line with what they do.
#pragma once

#include <QStyledItemDelegate>

namespace chalktalk::ui {

// Draws the ground of a row's cell: chosen, hovered, and the hairline under it. Shared by the delegates of a table.
void paintRowGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index);
int tableRowHeight();

class PersonDelegate : public QStyledItemDelegate {
    Q_OBJECT
  public:
    // Which roles hold the name and the second line.
    PersonDelegate(int nameRole, int detailRole, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

  private:
    int m_nameRole, m_detailRole;
};

} // namespace chalktalk::ui
