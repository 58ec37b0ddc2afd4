// One person's rhythm: when the next one-to-one is due, and what can be done about it.
#pragma once

#include "app/rhythm/rhythm_plan.h"
#include "app/rhythm/rhythm_table.h"
#include "ui/widgets/card.h"

class QComboBox;
class QDateEdit;
class QPushButton;
class QSpinBox;
class QTimeEdit;

namespace chalktalk::ui {

class Label;
class Shell;

class RhythmDetails : public Card {
    Q_OBJECT
  public:
    RhythmDetails(Shell& shell, app::RhythmPlan& plan, QWidget* parent = nullptr);

    void show(const app::RhythmRow* row); // nullptr: nobody is chosen
    [[nodiscard]] std::optional<PersonId> person() const { return m_person; }
    void focusFirst();

  Q_SIGNALS:
    void left(); // Escape

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void build();
    QWidget* buildPlanning();
    void ask();
    void answer();
    void stopAsking();
    void showCadence(const app::RhythmRow& row);

    Shell& m_shell;
    app::RhythmPlan& m_plan;
    std::optional<PersonId> m_person;
    SessionId m_planned;
    bool m_quiet = false;
    Label *m_none, *m_name, *m_due, *m_last, *m_next, *m_open, *m_often;
    QWidget *m_content, *m_planning;
    QPushButton *m_prepare, *m_planOne, *m_cancel, *m_page, *m_take;
    QComboBox* m_cadence;
    QDateEdit* m_day;
    QTimeEdit* m_time;
    QSpinBox* m_minutes;
};

} // namespace chalktalk::ui
