#include "app/dashboard/heat_model.h"

#include <algorithm>
#include <numeric>

namespace chalktalk::app {

using coaching::DashboardCell;
using coaching::dashboardMeasures;

HeatModel::HeatModel(Dashboard& dashboard, QObject* parent) : QAbstractTableModel(parent), m_dashboard(dashboard) {
    connect(&dashboard, &Dashboard::changed, this, &HeatModel::reset);
    connect(&dashboard, &Dashboard::filled, this, &HeatModel::refill);
    reset();
}

const DashboardCell& HeatModel::cell(int row, int column) const {
    return m_dashboard.rows()[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(row)])]
        .cells[static_cast<std::size_t>(column)];
}

int HeatModel::source(int row) const {
    return row >= 0 && row < static_cast<int>(m_rows.size()) ? m_rows[static_cast<std::size_t>(row)] : -1;
}

int HeatModel::rowOf(int source) const {
    const auto at = std::ranges::find(m_rows, source);
    return at == m_rows.end() ? -1 : static_cast<int>(at - m_rows.begin());
}

void HeatModel::reset() {
    beginResetModel();
    m_shown.clear();
    const auto measures = dashboardMeasures();
    for (const auto& row : m_dashboard.rows()) {
        auto& shown = m_shown.emplace_back();
        for (std::size_t column = 0; column < measures.size(); ++column)
            shown.push_back(coaching::shownText(row.cells[column], measures[column]));
    }
    m_rows = sorted();
    endResetModel();
}

void HeatModel::refill() {
    const auto measures = dashboardMeasures();
    for (std::size_t row = 0; row < m_shown.size(); ++row)
        for (std::size_t column = 0; column < measures.size(); ++column)
            m_shown[row][column] = coaching::shownText(m_dashboard.rows()[row].cells[column], measures[column]);
    if (m_column != byName) sort(m_column, m_order);
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

std::vector<int> HeatModel::sorted() const {
    std::vector<int> rows(m_dashboard.rows().size());
    std::iota(rows.begin(), rows.end(), 0); // the dashboard's own order is by name
    const bool descends = m_order == Qt::DescendingOrder;
    if (m_column == byName) {
        if (descends) std::ranges::reverse(rows);
        return rows;
    }
    const auto valueOf = [&](int row) -> std::optional<double> {
        const DashboardCell& cell =
            m_dashboard.rows()[static_cast<std::size_t>(row)].cells[static_cast<std::size_t>(m_column)];
        return cell.isShown() ? cell.value : std::nullopt;
    };
    std::ranges::stable_sort(rows, [&](int a, int b) {
        const auto va = valueOf(a), vb = valueOf(b);
        if (va.has_value() != vb.has_value()) return va.has_value();
        if (!va) return false;
        return descends ? *vb < *va : *va < *vb;
    });
    return rows;
}

void HeatModel::sort(int column, Qt::SortOrder order) {
    m_column = column < 0 || column >= columnCount() ? byName : column;
    m_order = order;
    std::vector<int> now = sorted();
    if (now == m_rows) {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        return;
    }
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const auto before = persistentIndexList();
    const std::vector<int> then = std::exchange(m_rows, std::move(now));
    QModelIndexList after;
    for (const QModelIndex& was : before)
        after << index(rowOf(then[static_cast<std::size_t>(was.row())]), was.column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

int HeatModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HeatModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(dashboardMeasures().size());
}

QVariant HeatModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const auto column = static_cast<std::size_t>(index.column());
    const DashboardCell& at = cell(index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole: return m_shown[static_cast<std::size_t>(source(index.row()))][column];
    case Qt::AccessibleTextRole:
        return coaching::spokenText(m_dashboard.rows()[static_cast<std::size_t>(source(index.row()))].group, at,
                                    dashboardMeasures()[column]);
    case Qt::TextAlignmentRole: return QVariant(Qt::AlignCenter);
    case StepRole: return at.step;
    case DirectionRole: return at.direction;
    case LackRole: return static_cast<int>(at.lack);
    default: return {};
    }
}

QVariant HeatModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (section < 0) return {};
    if (orientation == Qt::Horizontal) {
        if (section >= columnCount()) return {};
        const auto& measure = dashboardMeasures()[static_cast<std::size_t>(section)];
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) return measure.headText();
        return {};
    }
    if (section >= rowCount()) return {};
    const auto& group = m_dashboard.rows()[static_cast<std::size_t>(source(section))].group;
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return group.name;
    case DetailRole: return group.detail;
    case Qt::AccessibleTextRole: return tr("%1, %2").arg(group.name, group.detail);
    default: return {};
    }
}

} // namespace chalktalk::app
