#include "ui/dashboard/heat_table.h"

#include "app/dashboard/heat_model.h"
#include "ui/dashboard/heat_delegate.h"
#include "ui/dashboard/heat_headers.h"
#include "ui/theme/fonts.h"

#include <algorithm>
#include <QAbstractButton>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>

namespace chalktalk::ui {

HeatTable::HeatTable(app::HeatModel& model, QWidget* parent)
    : QTableView(parent), m_model(model), m_columns(new HeatHeader(this)), m_names(new NameHeader(this)) {
    setHorizontalHeader(m_columns);
    setVerticalHeader(m_names);
    setModel(&model);
    setItemDelegate(new HeatDelegate(this));
    setAccessibleName(tr("Who develops their people"));
    setProperty("ownFocus", true);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    viewport()->setCursor(Qt::PointingHandCursor);
    m_names->setDefaultSectionSize(HeatDelegate::rowHeight());
    m_corner = findChild<QAbstractButton*>(QString(), Qt::FindDirectChildrenOnly);
    if (m_corner) { // it would choose everything; here it sorts by name
        disconnect(m_corner, &QAbstractButton::clicked, nullptr, nullptr);
        m_corner->setFocusPolicy(Qt::NoFocus);
        m_corner->setAccessibleName(tr("Sort by name"));
        m_corner->installEventFilter(this);
        connect(m_corner, &QAbstractButton::clicked, this, [this] { sortBy(app::HeatModel::byName); });
    }
    connect(m_columns, &QHeaderView::sectionClicked, this, &HeatTable::sortBy);
    connect(m_names, &QHeaderView::sectionClicked, this,
            [this](int row) { setCurrentIndex(m_model.index(row, std::max(0, currentIndex().column()))); });
    connect(&model, &QAbstractItemModel::modelReset, this, &HeatTable::share);
    connect(&model, &QAbstractItemModel::layoutChanged, this, [this] { m_names->setChosen(currentIndex().row()); });
}

void HeatTable::setHeadOverNames(const QString& words) {
    m_head = words;
    if (m_corner) m_corner->update();
}

void HeatTable::setMostHeight(int pixels) {
    if (pixels == m_most) return;
    m_most = pixels;
    updateGeometry();
}

int HeatTable::length() const {
    return m_columns->sizeHint().height() + std::max(1, m_model.rowCount()) * m_names->defaultSectionSize() + 2;
}

QSize HeatTable::sizeHint() const {
    const int bar = horizontalScrollBar()->maximum() > 0 ? horizontalScrollBar()->sizeHint().height() : 0;
    return {lineHeight() * 40, std::min(length() + bar, m_most)};
}

QSize HeatTable::minimumSizeHint() const { return {lineHeight() * 16, sizeHint().height()}; }

void HeatTable::sortBy(int column) {
    const bool again = m_model.sortedBy() == column;
    // Numbers begin with the smallest: what needs somebody first is on top.
    const auto order = again && m_model.order() == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    m_model.sort(column, order);
    if (currentIndex().isValid()) scrollTo(currentIndex());
    m_columns->viewport()->update();
    if (m_corner) m_corner->update();
}

void HeatTable::share() {
    const int columns = m_model.columnCount();
    if (columns == 0) return;
    const int names = m_names->wantedWidth(std::max(lineHeight() * 9, width() * 3 / 10));
    m_names->setFixedWidth(names);
    const int bar = length() > m_most ? verticalScrollBar()->sizeHint().width() : 0;
    std::vector<int> widths;
    int used = 0;
    for (int column = 0; column < columns; ++column) {
        widths.push_back(std::max(HeatDelegate::leastWidth(), m_columns->longestWord(column) + 8));
        used += widths.back();
    }
    const int spare = std::clamp((width() - names - bar - 2 - used) / columns, 0, lineHeight() * 2);
    for (int column = 0; column < columns; ++column)
        setColumnWidth(column, widths[static_cast<std::size_t>(column)] + spare);
    updateGeometries();
    updateGeometry();
}

void HeatTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) share();
}

void HeatTable::keyPressEvent(QKeyEvent* event) {
    const QModelIndex at = currentIndex();
    if (at.isValid() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT opened(at);
        return;
    }
    if (at.isValid() && event->key() == Qt::Key_S && event->modifiers() == Qt::NoModifier) {
        sortBy(at.column());
        return;
    }
    QTableView::keyPressEvent(event);
}

void HeatTable::mousePressEvent(QMouseEvent* event) {
    const QModelIndex before = currentIndex();
    QTableView::mousePressEvent(event);
    const QModelIndex at = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && at.isValid() && at == before) Q_EMIT opened(at);
}

void HeatTable::focusInEvent(QFocusEvent* event) {
    QTableView::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && !currentIndex().isValid() && m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(0, 0));
    viewport()->update();
}

void HeatTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    m_names->setChosen(current.row());
    if (hasFocus() && current.isValid()) keepInSight(current);
    if (current.isValid()) Q_EMIT chosen(current);
}

void HeatTable::keepInSight(const QModelIndex& cell) {
    // Where the page scrolls and not the table, the cell has to be brought into sight out there.
    for (QWidget* around = parentWidget(); around; around = around->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(around)) {
            const QRect rect = visualRect(cell);
            const QPoint middle = viewport()->mapTo(area->widget(), rect.center());
            area->ensureVisible(middle.x(), middle.y(), 0, rect.height());
            return;
        }
}

bool HeatTable::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_corner && event->type() == QEvent::Paint) {
        paintCorner();
        return true;
    }
    return QTableView::eventFilter(watched, event);
}

void HeatTable::paintCorner() {
    QPainter p(m_corner);
    const bool sorted = m_model.sortedBy() == app::HeatModel::byName;
    const QFont face = textFont(TextSize::Small, QFont::DemiBold);
    const QRect whole = m_corner->rect();
    const QRect room =
        QStyle::visualRect(layoutDirection(), whole, whole.adjusted(lineHeight() * 3 / 5, 0, 0, -lineHeight() / 2));
    p.setFont(face);
    p.setPen(colour(sorted ? Colour::Ink : Colour::Ink2));
    QRect used;
    p.drawText(room, static_cast<int>(Qt::AlignLeading) | Qt::AlignBottom, m_head, &used);
    if (sorted) {
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const qreal x = mirrored ? used.left() - lineHeight() * 0.5 : used.right() + lineHeight() * 0.5;
        paintSortArrow(p, {x, static_cast<qreal>(used.center().y())}, m_model.order() == Qt::AscendingOrder);
    }
}

} // namespace chalktalk::ui
