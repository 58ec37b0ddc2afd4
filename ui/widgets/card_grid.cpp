#include "ui/widgets/card_grid.h"

#include <algorithm>
#include <QGuiApplication>
#include <QStyle>
#include <QWidget>

namespace chalktalk::ui {

CardGrid::CardGrid(int columnWidth, int mostColumns, QWidget* parent)
    : QLayout(parent), m_columnWidth(columnWidth), m_mostColumns(mostColumns) {
    setSpacing(16);
    setContentsMargins(0, 0, 0, 0);
}

CardGrid::~CardGrid() {
    for (const Cell& cell : m_cells) delete cell.item;
}

void CardGrid::setWholeRow(QWidget* widget, bool whole) {
    for (Cell& cell : m_cells)
        if (cell.item->widget() == widget) cell.wholeRow = whole;
    invalidate();
}

void CardGrid::addItem(QLayoutItem* item) { m_cells.push_back({item}); }

QLayoutItem* CardGrid::itemAt(int index) const {
    return index >= 0 && index < count() ? m_cells[static_cast<std::size_t>(index)].item : nullptr;
}

QLayoutItem* CardGrid::takeAt(int index) {
    if (index < 0 || index >= count()) return nullptr;
    QLayoutItem* item = m_cells[static_cast<std::size_t>(index)].item;
    m_cells.erase(m_cells.begin() + index);
    return item;
}

int CardGrid::columnsFor(int width) const {
    return std::clamp((width + spacing()) / (m_columnWidth + spacing()), 1, m_mostColumns);
}

QSize CardGrid::minimumSize() const {
    int width = 0, height = 0;
    for (const Cell& cell : m_cells) {
        width = std::max(width, cell.item->minimumSize().width());
        height = std::max(height, cell.item->minimumSize().height());
    }
    return {width, height};
}

QSize CardGrid::sizeHint() const {
    const int width = m_columnWidth * m_mostColumns + spacing() * (m_mostColumns - 1);
    return {width, arrange(QRect(0, 0, width, 0), false)};
}

int CardGrid::heightForWidth(int width) const { return arrange(QRect(0, 0, width, 0), false); }

void CardGrid::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int CardGrid::arrange(const QRect& rect, bool move) const {
    const int columns = columnsFor(rect.width());
    const int width = (rect.width() - spacing() * (columns - 1)) / columns;
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : QGuiApplication::layoutDirection();
    int y = rect.y();
    std::size_t next = 0;
    while (next < m_cells.size()) {
        // One row: a card that takes all of it, or as many as there are columns before the next such card.
        std::vector<QLayoutItem*> row;
        bool whole = false;
        while (next < m_cells.size() && static_cast<int>(row.size()) < columns) {
            const Cell& cell = m_cells[next];
            if (cell.item->isEmpty()) {
                ++next;
                continue;
            }
            if (cell.wholeRow && !row.empty()) break;
            row.push_back(cell.item);
            ++next;
            if (cell.wholeRow) {
                whole = true;
                break;
            }
        }
        if (row.empty()) break;
        int height = 0;
        const int itemWidth = whole ? rect.width() : width;
        for (QLayoutItem* item : row)
            height = std::max(height,
                              item->hasHeightForWidth() ? item->heightForWidth(itemWidth) : item->sizeHint().height());
        if (move)
            for (std::size_t i = 0; i < row.size(); ++i) {
                const QRect place(rect.x() + static_cast<int>(i) * (width + spacing()), y, itemWidth, height);
                row[i]->setGeometry(QStyle::visualRect(direction, rect, place));
            }
        y += height + spacing();
    }
    return std::max(0, y - rect.y() - spacing());
}

} // namespace chalktalk::ui
