// One habit against growth in productivity, a point a row; says how many points there are, and that it is no proof.
#pragma once

#include "app/dashboard/dashboard.h"
#include "ui/widgets/card.h"

class QComboBox;

namespace chalktalk::ui {

class Label;
class Scatter;

class ScatterCard : public Card {
    Q_OBJECT
  public:
    static constexpr std::size_t fewestPoints = 5;

    explicit ScatterCard(app::Dashboard& dashboard, QWidget* parent = nullptr);

    void choose(int row, int column); // the row's point stands out; a habit becomes the axis
    [[nodiscard]] QComboBox* habit() const { return m_habit; }
    [[nodiscard]] std::size_t points() const { return m_rows.size(); }

  Q_SIGNALS:
    void rowChosen(int row); // of the dashboard

  private:
    void refresh();
    [[nodiscard]] std::size_t habitColumn() const;

    app::Dashboard& m_dashboard;
    int m_row = -1;
    std::vector<int> m_rows; // of the points
    Label *m_title, *m_words;
    QComboBox* m_habit;
    Scatter* m_chart;
};

} // namespace chalktalk::ui
