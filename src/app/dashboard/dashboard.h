// The heat map's numbers: what the snapshot holds at once, the rest and the quarter before from a job.
#pragma once

#include "app/dashboard/dashboard_source.h"
#include "coaching/dashboard_words.h"
#include "coaching/fact.h"

namespace chalktalk::app {

class Dashboard : public QObject {
    Q_OBJECT

  public:
    explicit Dashboard(Workspace& workspace, QObject* parent = nullptr);

    void show(coaching::GroupBy by); // works it out unless that is what stands there already
    [[nodiscard]] coaching::GroupBy by() const { return m_by; }
    [[nodiscard]] const std::vector<coaching::DashboardRow>& rows() const { return m_rows; }
    [[nodiscard]] const std::optional<DashboardSource>& source() const { return m_source; }
    [[nodiscard]] bool isWorking() const { return m_now.isRunning() || m_past.isRunning(); }
    [[nodiscard]] Day asOf() const { return m_source ? m_source->asOf() : Day{}; }
    [[nodiscard]] Day before() const { return m_source ? m_source->before() : Day{}; }

    [[nodiscard]] QString picture() const; // the sentence on top; empty while numbers are missing
    // A row and column as the page shows them; false when they aren't there.
    [[nodiscard]] bool has(int row, int column) const;
    [[nodiscard]] QString did(int row, int column) const;     // the sentence of a cell
    [[nodiscard]] QString against(int row, int column) const; // target and the quarter before
    [[nodiscard]] CellPlace place(int row, int column) const;
    // The values of the other rows, for a strip.
    [[nodiscard]] std::vector<double> others(int row, int column) const;
    [[nodiscard]] QString firstNameOf(int row) const;
    // Whom to ask first: the second line; nothing where there is none.
    [[nodiscard]] std::optional<PersonId> secondLineOf(int row) const;
    [[nodiscard]] QString nameOf(PersonId person) const;
    // Answers with trended(): the cell at the ends of the last quarters, the last point as of the day.
    void askTrend(int row, int column);

  Q_SIGNALS:
    void changed(); // other rows
    void filled();  // the same rows say more
    void trended(int row, int column, const std::vector<chalktalk::coaching::TrendPoint>& points);
    void failed(const QString& text);

  private:
    using Cells = std::vector<std::vector<coaching::DashboardCell>>; // by row and column
    void workOut();
    void workOutBefore();
    void take(Cells cells);
    void takeBefore(const Cells& cells);

    Workspace& m_workspace;
    coaching::GroupBy m_by = coaching::GroupBy::Manager;
    std::optional<DashboardSource> m_source;
    std::vector<coaching::DashboardRow> m_rows;
    int m_unaddressed = 0; // gaps of all reps together
    LatestJob m_now, m_past, m_trend;
};

} // namespace chalktalk::app
