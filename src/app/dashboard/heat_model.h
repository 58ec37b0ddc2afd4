// The dashboard's rows as a table whose every cell has its text, its step, its arrow and its sentence ready; the names
// are the rows' headers, so that they stay while the columns scroll.
#pragma once

#include "app/dashboard/dashboard.h"

#include <QAbstractTableModel>

namespace chalktalk::app {

class HeatModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Role {
        StepRole = Qt::UserRole + 1, // −4 … 4
        DirectionRole,               // −1, 0, 1
        LackRole,                    // coaching::Lack as int
        NameRole,                    // of a row's header
        DetailRole,
    };
    static constexpr int byName = -1; // a column to sort by

    explicit HeatModel(Dashboard& dashboard, QObject* parent = nullptr);

    // The row of the dashboard that stands there, and where one of its rows stands; −1 without.
    [[nodiscard]] int source(int row) const;
    [[nodiscard]] int rowOf(int source) const;
    [[nodiscard]] int sortedBy() const { return m_column; }
    [[nodiscard]] Qt::SortOrder order() const { return m_order; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override; // absent values stay last

  private:
    void reset();
    void refill();
    [[nodiscard]] std::vector<int> sorted() const;
    [[nodiscard]] const coaching::DashboardCell& cell(int row, int column) const;

    Dashboard& m_dashboard;
    std::vector<int> m_rows;                   // positions in the dashboard's rows
    std::vector<std::vector<QString>> m_shown; // by the dashboard's row and column
    int m_column = byName;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace chalktalk::app
