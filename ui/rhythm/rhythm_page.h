// The rhythm of one-to-ones: who is due, what is planned, and the time that one keeps free for coaching.
#pragma once

#include "app/rhythm/rhythm_plan.h"
#include "app/rhythm/rhythm_table.h"
#include "app/team/team_order.h"
#include "ui/shell/page.h"

class QBoxLayout;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace chalktalk::ui {

class CadenceCard;
class Card;
class CoachingTimeCard;
class EmptyState;
class Label;
class RhythmDetails;
class RhythmTableView;
class ScrollPage;
class Shell;

class RhythmPage : public Page {
    Q_OBJECT
  public:
    explicit RhythmPage(Shell& shell);

    void enter(const app::Route& route) override;
    [[nodiscard]] QWidget* firstFocus() override;
    [[nodiscard]] QWidget* filter() override;

    [[nodiscard]] RhythmTableView* table() const { return m_table; }
    [[nodiscard]] RhythmDetails* details() const { return m_details; }
    [[nodiscard]] app::RhythmPlan& plan() { return m_plan; }

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    QLayout* buildHeader();
    void connectAll();
    void refresh();
    void showChoices();
    void showChosen();
    void showWords();
    void chooseFile();

    Shell& m_shell;
    app::RhythmPlan m_plan;
    app::RhythmTable m_people;
    app::TeamOrder m_order;
    std::optional<PersonId> m_wanted; // who was chosen before the rows changed
    bool m_quiet = false;
    ScrollPage* m_scroll;
    Label *m_title, *m_words;
    QComboBox* m_scope;
    QLineEdit* m_filter;
    QPushButton* m_export;
    QWidget* m_tools;
    RhythmTableView* m_table;
    Card* m_card;
    EmptyState* m_empty;
    RhythmDetails* m_details;
    CoachingTimeCard* m_time;
    CadenceCard* m_cadence;
    QWidget *m_upper, *m_lower;
};

} // namespace chalktalk::ui
