#include "app/development/plan_list.h"

namespace chalktalk::app {

struct PlanList::Row {
    coaching::PlanStanding standing;
};

PlanList::PlanList(Workspace& workspace, QObject* parent) : QAbstractTableModel(parent), m_workspace(workspace) {}
PlanList::~PlanList() = default;

void PlanList::show(Show which) {
    m_show = which;
    refresh();
}
QString PlanList::sentence() const { return {}; }
int PlanList::count(Show) const { return 0; }
int PlanList::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}
int PlanList::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }
QVariant PlanList::data(const QModelIndex&, int) const { return {}; }
QVariant PlanList::headerData(int, Qt::Orientation, int) const { return {}; }
void PlanList::refresh() { arrange(); }
void PlanList::arrange() {
    beginResetModel();
    m_shown.clear();
    endResetModel();
    Q_EMIT changed();
}

} // namespace chalktalk::app
