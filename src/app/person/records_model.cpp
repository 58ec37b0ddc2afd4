#include "app/person/records_model.h"

#include "store/database.h"

#include <algorithm>

namespace chalktalk::app {

RecordsModel::RecordsModel(Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent), m_workspace(workspace) {}

void RecordsModel::load(PersonId person, metrics::IndicatorIndex indicator) {
    const SnapshotPtr snapshot = m_workspace.snapshot();
    const domain::PersonIndex index = m_workspace.indexOf(person);
    if (!snapshot || index == domain::noPerson) {
        // Between a reload and its results: said at once would be before anybody listens.
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT failed(tr("The numbers are being worked out anew. Try again in a moment.")); },
            Qt::QueuedConnection);
        return;
    }
    load([snapshot, index, indicator, path = m_workspace.storePath()](std::stop_token) -> Result<RecordTable> {
        auto database = store::Database::open(path, store::OpenMode::ReadOnly);
        if (!database) return tl::unexpected(database.error());
        return readRecords(**database, *snapshot->engine, index, indicator,
                           {snapshot->results.asOf(), snapshot->window});
    });
}

void RecordsModel::load(Jobs::Work<RecordTable> work) {
    m_job.read<RecordTable>(m_workspace.jobs(), this, std::move(work), [this](Result<RecordTable> table) {
        if (!table) {
            Q_EMIT failed(table.error().message);
            return;
        }
        show(std::move(*table));
        Q_EMIT loaded();
    });
}

void RecordsModel::show(RecordTable table) {
    beginResetModel();
    m_table = std::move(table);
    m_shown.clear();
    for (std::size_t c = 0; c < m_table.columns.size(); ++c) {
        const bool any = std::any_of(m_table.lines.begin(), m_table.lines.end(),
                                     [&](const RecordLine& line) { return !line.cells[c].shown.isEmpty(); });
        if (any && !m_table.columns[c].forFilesOnly) m_shown.push_back(c);
    }
    endResetModel();
}

int RecordsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.lines.size());
}

int RecordsModel::columnCount(const QModelIndex& parent) const {
    // Never none: a screen reader may ask for a cell that went, and Qt divides by the columns to find it.
    return parent.isValid() ? 0 : std::max(1, static_cast<int>(m_shown.size()));
}

QVariant RecordsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() >= std::ssize(m_shown)) return {};
    const RecordLine& line = m_table.lines[static_cast<std::size_t>(index.row())];
    const std::size_t column = m_shown[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole: return line.cells[column].shown;
    case Qt::ToolTipRole: // a tip guesses whether it is rich text: it is told so, with the imported text escaped
        return QStringLiteral("<div>%1</div>").arg(line.cells[column].shown.toHtmlEscaped());
    case CountedRole: return line.counted;
    case Qt::TextAlignmentRole:
        return m_table.columns[column].isNumber ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    default: return {};
    }
}

QVariant RecordsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= std::ssize(m_shown)) return {};
    if (role == Qt::TextAlignmentRole && m_table.columns[m_shown[static_cast<std::size_t>(section)]].isNumber)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    return m_table.columns[m_shown[static_cast<std::size_t>(section)]].title;
}

} // namespace chalktalk::app
