// The reps of a team as a table: name, grades over all indicators, coverage, attainment.
#pragma once

#include "app/workspace.h"

#include <QAbstractTableModel>

namespace chalktalk::app {

class TeamModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column {
        NameColumn,
        ManagerColumn,
        GroupColumn,
        GradesColumn,
        GapsColumn,
        CoverageColumn,
        AttainmentColumn,
        ColumnCount
    };
    enum Role {
        PersonRole = Qt::UserRole + 1, // PersonId's value, qint64
        SortRole,                      // number or text to sort by; absent values sort last either way
        GradesRole,                    // QList<int> of metrics::Grade in catalogue order (GradesColumn)
        GradeRole,                     // metrics::Grade as int of this cell's own indicator
        ReasonRole,                    // why there is no value, in a word or two
        NameRole,
        DetailRole, // "Ana Abel", "mid-market · South"
        ManagerNameRole,
    };

    explicit TeamModel(Workspace& workspace, QObject* parent = nullptr);

    // Which reps; the rows keep this order until a proxy sorts them.
    void setPeople(std::vector<domain::PersonIndex> people);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

  private:
    [[nodiscard]] QVariant display(domain::PersonIndex person, int column) const;
    [[nodiscard]] QVariant sortKey(domain::PersonIndex person, int column) const;
    [[nodiscard]] const metrics::IndicatorResult* cell(domain::PersonIndex person, int column) const;
    [[nodiscard]] QString spokenGrades(domain::PersonIndex person) const;

    Workspace& m_workspace;
    std::vector<domain::PersonIndex> m_people;
};

} // namespace chalktalk::app
