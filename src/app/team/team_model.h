// The reps of a team as a table: name, grades over all indicators, coverage, attainment, planned calls, one-to-ones,
// commitments.
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
        PlannedColumn, // significant calls, before they began
        LastColumn,    // one-to-one held, planned next
        NextColumn,
        OpenColumn, // commitments
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
        OverdueRole, // bool: a commitment is (OpenColumn)
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

    struct Coached { // a rep's rhythm, as the columns show it
        std::optional<Day> last, next;
        int open = 0, overdue = 0;
    };
    void readCoaching();
    [[nodiscard]] QVariant coached(const Coached& coached, int column, bool spoken) const;

    Workspace& m_workspace;
    std::vector<domain::PersonIndex> m_people;
    std::vector<Coached> m_coached; // of each of m_people
};

} // namespace chalktalk::app
