#include "ui/calls/calendar_rows.h"

#include "coaching/call_content.h"
#include "ui/widgets/tip.h"

#include <QCoreApplication>

namespace chalktalk::ui {

using app::CalendarFate;
using app::CalendarRow;

QString fateText(CalendarFate fate) {
    switch (fate) {
    case CalendarFate::New: return CalendarRows::tr("New");
    case CalendarFate::Moved: return CalendarRows::tr("Moved");
    case CalendarFate::Cancelled: return CalendarRows::tr("Cancelled");
    case CalendarFate::Same: return CalendarRows::tr("As it was");
    case CalendarFate::NotACall: break;
    }
    return CalendarRows::tr("No call");
}

CalendarRows::CalendarRows(app::CalendarImport& import, QObject* parent)
    : QAbstractTableModel(parent), m_import(import) {
    connect(&import, &app::CalendarImport::changed, this, &CalendarRows::arrange);
    arrange();
}

void CalendarRows::setOthersShown(bool shown) {
    if (m_others == shown) return;
    m_others = shown;
    arrange();
}

void CalendarRows::arrange() {
    std::vector<std::size_t> shown;
    const auto& rows = m_import.rows();
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (m_others || rows[i].fate != CalendarFate::NotACall || rows[i].chosen) shown.push_back(i);
    if (shown == m_shown && !shown.empty()) { // the same entries: whoever stands on one stays there
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
        return;
    }
    beginResetModel();
    m_shown = std::move(shown);
    endResetModel();
}

int CalendarRows::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}
int CalendarRows::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : Columns; }

QString CalendarRows::textAt(const CalendarRow& row, int column) const {
    switch (column) {
    case When: return row.when;
    case What: return row.customer.isEmpty() ? row.what : tr("%1 · %2").arg(row.what, row.customer);
    case Who: return row.person.isNull() ? tr("nobody yet") : m_nameOf ? m_nameOf(row.person) : QString();
    case Fate:
        return row.fate == CalendarFate::NotACall
                   ? fateText(row.fate)
                   : tr("%1 · %2").arg(fateText(row.fate), coaching::callKindName(row.kind));
    case Why: return row.why;
    default: return {};
    }
}

QVariant CalendarRows::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const CalendarRow& row = m_import.rows()[rowOf(index.row())];
    if (role == Qt::DisplayRole) return textAt(row, index.column());
    if (role == Qt::ToolTipRole) {
        const QString words = textAt(row, index.column());
        return words.isEmpty() ? QVariant() : tipText(words);
    }
    if (role == Qt::CheckStateRole && index.column() == Keep)
        return row.canChoose() ? QVariant(row.chosen ? Qt::Checked : Qt::Unchecked) : QVariant();
    if (role == Qt::AccessibleTextRole) {
        if (index.column() != Keep) return textAt(row, index.column());
        const QString state = !row.canChoose() ? tr("is kept already")
                              : row.chosen     ? tr("will be kept")
                                               : tr("is left out");
        return tr("%1, %2: %3").arg(row.what, row.when, state);
    }
    return {};
}

bool CalendarRows::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !index.isValid() || index.column() != Keep) return false;
    m_import.choose(rowOf(index.row()), value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags CalendarRows::flags(const QModelIndex& index) const {
    auto flags = QAbstractTableModel::flags(index);
    if (index.column() == Keep && m_import.rows()[rowOf(index.row())].canChoose()) flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant CalendarRows::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::AccessibleTextRole || role == Qt::DisplayRole) switch (section) {
        case Keep: return tr("Keep");
        case When: return tr("When");
        case What: return tr("What");
        case Who: return tr("Whose");
        case Fate: return tr("What becomes of it");
        case Why: return tr("Why");
        default: break;
        }
    if (role == Qt::TextAlignmentRole) return static_cast<int>(Qt::AlignLeading | Qt::AlignVCenter);
    return {};
}

} // namespace chalktalk::ui
