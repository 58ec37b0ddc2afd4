// The teams below whoever looks, one row a manager: how many reps, and how many of them have a gap in what.
#pragma once

#include "app/workspace.h"

#include <QAbstractTableModel>

namespace chalktalk::app {

class TeamsModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { NameColumn, RepsColumn, CountsColumn, GapsColumn, StrengthsColumn, ColumnCount };
    enum Role {
        PersonRole = Qt::UserRole + 1, // the manager's PersonId's value; 0 for reps without a manager
        SortRole,
        CountsRole, // QVariantList of int: reps with a gap, by indicator in catalogue order; -1: not recorded
        NameRole,
        DetailRole,
    };

    explicit TeamsModel(Workspace& workspace, QObject* parent = nullptr);

    void refresh(); // asks the workspace for its teams anew

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

  private:
    struct Row {
        qint64 manager = 0;
        QString name, detail;
        int reps = 0, gaps = 0, strengths = 0;
        QVariantList counts;
    };
    [[nodiscard]] Row rowOf(const Workspace::Team& team) const;
    [[nodiscard]] static QString spokenCounts(const Row& row);

    Workspace& m_workspace;
    std::vector<Row> m_rows;
};

} // namespace chalktalk::app
