#include "app/team/teams_model.h"

#include <algorithm>

namespace chalktalk::app {

using metrics::Grade;

TeamsModel::TeamsModel(Workspace& workspace, QObject* parent) : QAbstractTableModel(parent), m_workspace(workspace) {}

TeamsModel::Row TeamsModel::rowOf(const Workspace::Team& team) const {
    Row row;
    row.reps = static_cast<int>(team.reps.size());
    const auto ledger = m_workspace.ledger();
    if (team.manager == domain::noPerson) {
        row.name = tr("No manager");
    } else {
        const domain::Person& who = ledger->person(team.manager);
        row.manager = who.id.value;
        row.name = who.name;
        row.detail = who.region;
    }
    std::vector<int> counts(metrics::indicatorsOfSelling().size(), 0);
    std::vector<bool> recorded(counts.size(), false);
    if (const SnapshotPtr snapshot = m_workspace.snapshot()) {
        for (const domain::PersonIndex rep : team.reps) {
            const auto rows = snapshot->results.rowsOf(rep);
            for (const metrics::IndicatorResult& result : rows.first(std::min(rows.size(), counts.size()))) {
                if (result.reason != metrics::Reason::NotRecorded) recorded[result.indicator] = true;
                if (result.grade == Grade::Gap) {
                    ++row.gaps;
                    ++counts[result.indicator];
                }
                if (result.grade == Grade::Strength) ++row.strengths;
            }
        }
    }
    // Nobody has a gap in what the store doesn't record, but that says nothing about the team.
    const bool known = m_workspace.snapshot() && !team.reps.empty();
    for (std::size_t i = 0; i < counts.size(); ++i) row.counts << (known && !recorded[i] ? -1 : counts[i]);
    return row;
}

void TeamsModel::refresh() {
    beginResetModel();
    m_rows.clear();
    if (m_workspace.ledger()) {
        for (const Workspace::Team& team : m_workspace.teams()) m_rows.push_back(rowOf(team));
    }
    endResetModel();
}

int TeamsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TeamsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString TeamsModel::spokenCounts(const Row& row) {
    QStringList parts;
    for (qsizetype i = 0; i < row.counts.size(); ++i) {
        const int count = row.counts[i].toInt();
        if (count > 0)
            parts << tr("%1: %2")
                         .arg(metrics::name(metrics::indicator(static_cast<metrics::IndicatorIndex>(i))))
                         .arg(count);
    }
    return parts.isEmpty() ? tr("no gaps") : parts.join(QStringLiteral("; "));
}

QVariant TeamsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        switch (index.column()) {
        case NameColumn: return row.name;
        case RepsColumn: return row.reps;
        case CountsColumn: return role == SortRole ? QVariant(row.gaps) : QVariant();
        case GapsColumn: return row.gaps;
        case StrengthsColumn: return row.strengths;
        default: return {};
        }
    case Qt::AccessibleTextRole: {
        if (index.column() == CountsColumn) return spokenCounts(row);
        return data(index, Qt::DisplayRole).toString();
    }
    case PersonRole: return row.manager;
    case CountsRole: return row.counts;
    case NameRole: return row.name;
    case DetailRole: return row.detail;
    case Qt::TextAlignmentRole:
        return index.column() == NameColumn ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                                            : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    default: return {};
    }
}

QVariant TeamsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case NameColumn: return tr("Manager");
    case RepsColumn: return tr("Reps");
    case CountsColumn: return tr("Reps with a gap, by indicator");
    case GapsColumn: return tr("Gaps");
    case StrengthsColumn: return tr("Strengths");
    default: return {};
    }
}

} // namespace chalktalk::app
