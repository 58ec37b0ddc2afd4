#include "app/team/team_model.h"

#include "app/commitments/commitment_words.h"
#include "app/rhythm/rhythm_table.h"
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
    case TeamModel::PlannedColumn: return metrics::indicatorIndex(u"plan_coverage");
    default: return std::nullopt;
    }
}

int countOf(std::span<const IndicatorResult> rows, Grade grade) {
    return static_cast<int>(std::count_if(rows.begin(), rows.end(), [&](const auto& r) { return r.grade == grade; }));
}

} // namespace

TeamModel::TeamModel(Workspace& workspace, QObject* parent) : QAbstractTableModel(parent), m_workspace(workspace) {
    connect(&workspace, &Workspace::resultsChanged, this, [this] {
        readCoaching();
        if (!m_people.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
}

void TeamModel::setPeople(std::vector<domain::PersonIndex> people) {
    beginResetModel();
    m_people = std::move(people);
    readCoaching();
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

void TeamModel::readCoaching() {
    m_coached.assign(m_people.size(), {});
    const auto ledger = m_workspace.ledger();
    const auto log = m_workspace.coaching();
    if (!ledger || !log) return;
    const Day today = m_workspace.today();
    for (std::size_t i = 0; i < m_people.size(); ++i) {
        if (m_people[i] >= ledger->people().size()) continue; // the store changed under us
        const auto rhythm = coaching::rhythmOf(*log, *ledger, m_people[i], {}, today);
        const auto commitments = openCommitments(*log, m_people[i], today);
        m_coached[i] = {rhythm.last, rhythm.next, commitments.open, commitments.overdue};
    }
}

// Short in the cell, whole for a screen reader.
QVariant TeamModel::coached(const Coached& coached, int column, bool spoken) const {
    const Day today = m_workspace.today();
    const auto day = [&](Day on) {
        if (spoken) return weekdayText(on, today);
        if (on == today) return tr("today");
        const bool sameYear = on.toDate().year() == today.toDate().year();
        return QLocale().toString(on.toDate(), sameYear ? tr("d MMM") : tr("d MMM yyyy"));
    };
    switch (column) {
    case LastColumn: return coached.last ? day(*coached.last) : tr("never");
    case NextColumn:
        if (!coached.next) return spoken ? tr("none planned") : QString();
        return spoken && *coached.next < today ? tr("was planned for %1").arg(day(*coached.next)) : day(*coached.next);
    case OpenColumn:
        if (coached.open == 0) return spoken ? tr("none open") : QString();
        return spoken                ? openText({coached.open, coached.overdue})
               : coached.overdue > 0 ? tr("%1, %n overdue", nullptr, coached.overdue).arg(QString::number(coached.open))
                                     : QString::number(coached.open);
    default: return {};
    }
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
    case AttainmentColumn:
    case PlannedColumn: {
        const IndicatorResult* row = cell(person, column);
        const SnapshotPtr snapshot = m_workspace.snapshot();
        if (!row || !snapshot) return QString();
        // While nobody keeps calls here the column stays empty.
        if (column == PlannedColumn && row->reason == metrics::Reason::NotRecorded) return QString();
        if (!row->value) return coaching::gradeWord(*row);
        if (column == PlannedColumn) return tr("%1 of %2").arg(row->numerator.value_or(0)).arg(row->n);
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
    case AttainmentColumn:
    case PlannedColumn: {
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
    if (index.column() >= LastColumn) {
        const Coached& of = m_coached[static_cast<std::size_t>(index.row())];
        switch (role) {
        case Qt::DisplayRole: return coached(of, index.column(), false);
        case Qt::AccessibleTextRole: return coached(of, index.column(), true);
        case OverdueRole: return index.column() == OpenColumn && of.overdue > 0;
        case SortRole:
            if (index.column() == OpenColumn) return of.overdue * 1000 + of.open;
            if (const auto on = index.column() == LastColumn ? of.last : of.next) return on->value;
            return {};
        case PersonRole: return who.id.value;
        case Qt::TextAlignmentRole: return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        default: return {};
        }
    }
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
            const auto rows = snapshot->results.rowsOf(person);
            for (const IndicatorResult& row : rows.first(std::min(rows.size(), metrics::indicatorsOfSelling().size())))
                grades << static_cast<int>(row.grade);
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
        if (const IndicatorResult* row = cell(person, index.column()); row && !row->value)
            return coaching::gradeWord(*row);
        else if (row)
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
    case PlannedColumn: return tr("Planned");
    case LastColumn: return tr("Last 1:1");
    case NextColumn: return tr("Next 1:1");
    case OpenColumn: return tr("Commitments");
    default: return {};
    }
}

} // namespace chalktalk::app
