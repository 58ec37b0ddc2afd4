#include "ui/widgets/text_table.h"

#include "ui/theme/fonts.h"
#include "ui/widgets/tip.h"

#include <QHeaderView>
#include <QTableView>

namespace chalktalk::ui {

void TextTable::set(QStringList header, std::vector<QStringList> rows, const QList<int>& numbers) {
    beginResetModel();
    m_header = std::move(header);
    m_rows = std::move(rows);
    m_numbers = numbers;
    endResetModel();
}

int TextTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TextTable::columnCount(const QModelIndex& parent) const {
    // Never none: a screen reader may ask for a cell that went, and Qt divides by the columns to find it.
    return parent.isValid() ? 0 : std::max(1, static_cast<int>(m_header.size()));
}

QVariant TextTable::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (role == Qt::ToolTipRole) return tipText(data(index).toString()); // escaped there: own words
    if (role == Qt::DisplayRole) return m_rows[static_cast<std::size_t>(index.row())].value(index.column());
    if (role == Qt::TextAlignmentRole)
        return m_numbers.contains(index.column()) ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                  : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

QVariant TextTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::DisplayRole) return m_header.value(section);
    if (role == Qt::TextAlignmentRole && m_numbers.contains(section))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

void dressTable(QTableView& view) {
    view.setShowGrid(false);
    view.setTabKeyNavigation(false);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setSelectionMode(QAbstractItemView::SingleSelection);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setWordWrap(false);
    view.setFrameShape(QFrame::NoFrame);
    view.verticalHeader()->hide();
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.verticalHeader()->setDefaultSectionSize(lineHeight() * 8 / 5);
    view.horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    view.horizontalHeader()->setHighlightSections(false);
    view.horizontalHeader()->setFont(textFont(TextSize::Small, QFont::DemiBold));
}

void fitColumns(QTableView& view, int mostLines) {
    view.resizeColumnsToContents();
    for (int c = 0; c < view.model()->columnCount(); ++c)
        view.setColumnWidth(c, std::min(lineHeight() * mostLines, view.columnWidth(c) + lineHeight() / 2));
}

} // namespace chalktalk::ui
