#include "app/team/team_model.h"

#include "coaching/fact.h"
#include "coaching/number_words.h"

#include <algorithm>
#include <QLocale>

namespace chalktalk::app {

using metrics::Grade;
using metrics::IndicatorResult;

namespace {

// The level whose column this is; both are the catalogue's standard levels against a target.
std::optional<metrics::IndicatorIndex> indicatorOfColumn(int column) {
    switch (column) {
    case TeamModel::CoverageColumn: return metrics::indicatorIndex(u"pipeline_coverage");
    case TeamModel::AttainmentColumn: return metrics::indicatorIndex(u"attainment");
    default: return std::nullopt;
    }
}

int countOf(std::span<const IndicatorResult> rows, Grade grade) {
    return static_cast<int>(std::count_if(rows.begin(), rows.end(), [&](const auto& r) { return r.grade == grade; }));
}

} // namespace

TeamModel::TeamModel(Workspace& workspace, QObject* parent) : QAbstractTableModel(parent), m_workspace(workspace) {
    connect(&workspace, &Workspace::resultsChanged, this, [this] {
        if (!m_people.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
}

void TeamModel::setPeople(std::vector<domain::PersonIndex> people) {
    beginResetModel();
    m_people = std::move(people);
    endResetModel();
}

int TeamModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_people.size());
}

int TeamModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

const IndicatorResult* TeamModel::cell(domain::PersonIndex person, int column) const {
    const auto index = indicatorOfColumn(column);
    const SnapshotPtr snapshot = m_workspace.snapshot();
    return index && snapshot ? snapshot->results.row(person, *index) : nullptr;
}

QString TeamModel::spokenGrades(domain::PersonIndex person) const {
    const SnapshotPtr snapshot = m_workspace.snapshot();
    if (!snapshot) return tr("loading");
    const auto rows = snapshot->results.rowsOf(person);
    if (rows.empty()) return tr("not in the seat on this day");
    QStringList parts;
    for (const Grade grade : {Grade::Gap, Grade::Watch, Grade::Strength}) {
        for (const IndicatorResult& row : rows) {
            if (row.grade == grade)
                parts << tr("%1: %2").arg(coaching::gradeWord(row), metrics::name(metrics::indicator(row.indicator)));
        }
    }
    if (parts.isEmpty()) return tr("nothing stands out from the peers");
    return parts.join(QStringLiteral("; "));
}

QVariant TeamModel::display(domain::PersonIndex person, int column) const {
    const domain::LedgerPtr ledger = m_workspace.ledger();
    const domain::Person& who = ledger->person(person);
    switch (column) {
    case NameColumn: return who.name;
    case ManagerColumn: {
        const auto manager = ledger->managerOf(person, m_workspace.asOf());
        return manager == domain::noPerson ? QString() : ledger->person(manager).name;
    }
    case GroupColumn: return who.peerGroup;
    case GapsColumn: {
        const SnapshotPtr snapshot = m_workspace.snapshot();
        return snapshot ? QVariant(countOf(snapshot->results.rowsOf(person), Grade::Gap)) : QVariant();
    }
    case CoverageColumn:
    case AttainmentColumn: {
        const IndicatorResult* row = cell(person, column);
        const SnapshotPtr snapshot = m_workspace.snapshot();
        if (!row || !snapshot) return QString();
        if (!row->value) return coaching::gradeWord(*row);
        if (column == CoverageColumn) return tr("%1×").arg(QLocale().toString(*row->value, 'f', 1));
        return coaching::percentText(*row->value);
    }
    default: return {};
    }
}

QVariant TeamModel::sortKey(domain::PersonIndex person, int column) const {
    switch (column) {
    case GradesColumn: { // the most gaps first, then watches, then the fewest strengths
        const SnapshotPtr snapshot = m_workspace.snapshot();
        if (!snapshot) return 0;
        const auto rows = snapshot->results.rowsOf(person);
        return countOf(rows, Grade::Gap) * 10000 + countOf(rows, Grade::Watch) * 100 - countOf(rows, Grade::Strength);
    }
    case CoverageColumn:
    case AttainmentColumn: {
        const IndicatorResult* row = cell(person, column);
        return row && row->value ? QVariant(*row->value) : QVariant();
    }
    default: return display(person, column);
    }
}

QVariant TeamModel::data(const QModelIndex& index, int role) const {
    const domain::LedgerPtr ledger = m_workspace.ledger();
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !ledger) return {};
    const domain::PersonIndex person = m_people[static_cast<std::size_t>(index.row())];
    if (person >= ledger->people().size()) return {}; // the store changed under us; a new list is on its way
    const domain::Person& who = ledger->person(person);
    switch (role) {
    case Qt::DisplayRole: return display(person, index.column());
    case PersonRole: return who.id.value;
    case SortRole: return sortKey(person, index.column());
    case NameRole: return who.name;
    case DetailRole: {
        QStringList parts{who.peerGroup, who.region};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(" · "));
    }
    case ManagerNameRole: return display(person, ManagerColumn);
    case GradesRole: {
        QVariantList grades;
        if (const SnapshotPtr snapshot = m_workspace.snapshot()) {
            for (const IndicatorResult& row : snapshot->results.rowsOf(person)) grades << static_cast<int>(row.grade);
        }
        return grades;
    }
    case GradeRole: {
        const IndicatorResult* row = cell(person, index.column());
        return row ? QVariant(static_cast<int>(row->grade)) : QVariant();
    }
    case ReasonRole: {
        const IndicatorResult* row = cell(person, index.column());
        return row && !row->value ? coaching::gradeWord(*row) : QString();
    }
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        if (index.column() == GradesColumn) return spokenGrades(person); // own words, nothing from an import
        if (role == Qt::ToolTipRole) return {};                          // own words are said by screen readers only
        if (const IndicatorResult* row = cell(person, index.column()); row && row->value)
            return tr("%1, %2").arg(display(person, index.column()).toString(), coaching::gradeWord(*row));
        return display(person, index.column());
    case Qt::TextAlignmentRole:
        return index.column() >= GapsColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                            : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    default: return {};
    }
}

QVariant TeamModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case NameColumn: return tr("Rep");
    case ManagerColumn: return tr("Manager");
    case GroupColumn: return tr("Peer group");
    case GradesColumn: return tr("Indicators");
    case GapsColumn: return tr("Gaps");
    case CoverageColumn: return tr("Coverage");
    case AttainmentColumn: return tr("Attainment");
    default: return {};
    }
}

} // namespace chalktalk::app
