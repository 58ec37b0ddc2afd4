#include "ui/widgets/flow.h"

#include <QStyle>
#include <QWidget>

namespace chalktalk::ui {

Flow::Flow(QWidget* parent, int gap) : QLayout(parent) {
    setSpacing(gap);
    setContentsMargins(0, 0, 0, 0);
}

Flow::~Flow() { qDeleteAll(m_items); }

QLayoutItem* Flow::takeAt(int index) { return index >= 0 && index < count() ? m_items.takeAt(index) : nullptr; }

QSize Flow::sizeHint() const {
    int width = 0, height = 0;
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty()) continue;
        width += item->sizeHint().width() + (width ? spacing() : 0);
        height = std::max(height, item->sizeHint().height());
    }
    return {width, height};
}

QSize Flow::minimumSize() const {
    QSize size;
    for (QLayoutItem* item : m_items) size = size.expandedTo(item->minimumSize());
    return size;
}

void Flow::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int Flow::arrange(const QRect& rect, bool move) const {
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int y = rect.y();
    QList<std::pair<QLayoutItem*, QRect>> line;
    int x = rect.x(), height = 0;
    const auto finish = [&] {
        if (m_lastAside && line.size() > 1) line.last().second.moveRight(rect.right());
        if (move)
            for (const auto& [item, place] : line) {
                QRect r = place;
                r.moveTop(y + (height - r.height()) / 2);
                item->setGeometry(QStyle::visualRect(direction, rect, r));
            }
        y += height;
        line.clear();
        x = rect.x();
        height = 0;
    };
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty()) continue;
        QSize size = item->sizeHint();
        size.setWidth(std::min(size.width(), std::max(rect.width(), item->minimumSize().width())));
        if (!line.isEmpty() && x + size.width() > rect.x() + rect.width()) {
            finish();
            y += spacing();
        }
        line.append({item, QRect(QPoint(x, y), size)});
        x += size.width() + spacing();
        height = std::max(height, size.height());
    }
    finish();
    return y - rect.y();
}

} // namespace chalktalk::ui
