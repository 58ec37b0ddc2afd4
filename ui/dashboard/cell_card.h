// The chosen cell beside the heat map: its number, its sentence, where it came from and how it lies among the others.
#pragma once

#include "app/dashboard/dashboard.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace chalktalk::ui {

class ElidingLabel;
class Label;
class PeerStrip;
class Sparkline;

class CellCard : public Card {
    Q_OBJECT
  public:
    explicit CellCard(app::Dashboard& dashboard, QWidget* parent = nullptr);

    void show(int row, int column); // of the dashboard; −1: nothing is chosen
    [[nodiscard]] QPushButton* records() const { return m_records; }

  Q_SIGNALS:
    void recordsAsked();

  private:
    void refresh();
    void takeTrend(int row, int column, const std::vector<coaching::TrendPoint>& points);

    app::Dashboard& m_dashboard;
    int m_row = -1, m_column = -1;
    ElidingLabel* m_who;
    Label *m_what, *m_number, *m_did, *m_against;
    Sparkline* m_trend;
    PeerStrip* m_strip;
    QPushButton* m_records;
};

} // namespace chalktalk::ui
