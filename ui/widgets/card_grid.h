// Lays cards out in as many equal columns as fit; some may take a whole row (a card whose records are open).
#pragma once

#include <QLayout>
#include <vector>

namespace chalktalk::ui {

class CardGrid : public QLayout {
  public:
    // A column is at least this wide; there are never more than `mostColumns`.
    CardGrid(int columnWidth, int mostColumns, QWidget* parent = nullptr);
    ~CardGrid() override;

    void setWholeRow(QWidget* widget, bool whole);

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    void setGeometry(const QRect& rect) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_cells.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }

  private:
    struct Cell {
        QLayoutItem* item;
        bool wholeRow = false;
    };
    int arrange(const QRect& rect, bool move) const; // gives the height
    [[nodiscard]] int columnsFor(int width) const;

    std::vector<Cell> m_cells;
    int m_columnWidth, m_mostColumns;
};

} // namespace chalktalk::ui
