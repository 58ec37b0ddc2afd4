// Everybody's development plans as a list: who needs what, oldest need first.
#pragma once

#include "app/workspace.h"
#include "coaching/plan_needs.h"

#include <QAbstractTableModel>

namespace chalktalk::app {

class PlanList : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { Person, State, Focus, Reviewed, Next, Needs, columns };
    enum Role {
        PersonRole = Qt::UserRole + 1, // qint64
        PlanRole,                      // qint64; 0: none
        DetailRole,                    // the second line under the name
        SortRole,
        NeedRole, // int of coaching::PlanNeed
        ManagerRole,
    };
    enum class Show : quint8 { Needing, Running, Closed, All };

    explicit PlanList(Workspace& workspace, QObject* parent = nullptr);
    ~PlanList() override;

    void show(Show which);
    [[nodiscard]] bool isLoading() const;
    [[nodiscard]] const QString& problem() const {
        return m_problem;
    }                                       // why the list could not be read; empty: it could
    [[nodiscard]] QString sentence() const; // "4 of 23 people need something: …"
    [[nodiscard]] int count(Show which) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

  Q_SIGNALS:
    void changed();

  private:
    struct Row;
    void refresh();
    void take(std::vector<coaching::PlanStanding> standings, const std::vector<domain::PersonIndex>& line);
    void describe(Row& row) const;
    void arrange();
    [[nodiscard]] bool belongs(const Row& row, Show show) const;
    [[nodiscard]] QString textOf(const Row& row, int column) const;
    [[nodiscard]] QVariant sortKey(const Row& row, int column, int position) const;

    Workspace& m_workspace;
    Show m_show = Show::Needing;
    std::vector<Row> m_rows;
    std::vector<std::size_t> m_shown;
    domain::LedgerPtr m_ledger;   // that the rows were made from, whatever was read since
    domain::CoachingLogPtr m_log; // whose lines the rows point to
    bool m_loading = false;
    QString m_problem;
    LatestJob m_job;
};

} // namespace chalktalk::app
