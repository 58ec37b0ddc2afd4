// The time that one blocks for coaching each week, and whether it was kept.
#pragma once

#include "app/rhythm/rhythm_plan.h"
#include "ui/widgets/card.h"

class QComboBox;
class QSpinBox;
class QTimeEdit;
class QVBoxLayout;

namespace chalktalk::ui {

class Label;
class Shell;
class WeekBars;

class CoachingTimeCard : public Card {
    Q_OBJECT
  public:
    CoachingTimeCard(Shell& shell, app::RhythmPlan& plan, QWidget* parent = nullptr);

    void refresh();

  private:
    void build();
    void showBlocks();

    Shell& m_shell;
    app::RhythmPlan& m_plan;
    Label* m_words;
    QWidget* m_blocks;
    QVBoxLayout* m_blockRows;
    std::vector<qint64> m_shown;
    QWidget* m_adding;
    QComboBox* m_weekday;
    QTimeEdit* m_time;
    QSpinBox* m_minutes;
    WeekBars* m_bars;
};

} // namespace chalktalk::ui
