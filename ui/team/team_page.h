// My team: every rep with a strip of grades, coverage and attainment; above first line, the managers' teams first.
#pragma once

#include "app/team/team_model.h"
#include "app/team/team_order.h"
#include "app/team/teams_model.h"
#include "ui/shell/page.h"

class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace chalktalk::ui {

class Card;
class ElidingLabel;
class EmptyState;
class GradeLegend;
class Label;
class LensBar;
class PeopleTable;
class Segments;
class Shell;

class TeamPage : public Page {
    Q_OBJECT
  public:
    explicit TeamPage(Shell& shell);

    // route.person: the manager whose team is shown; route.part "all": every rep that may be seen.
    void enter(const app::Route& route) override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QWidget* firstFocus() override;
    [[nodiscard]] QWidget* filter() override;

    [[nodiscard]] PeopleTable* repsTable() const { return m_repsTable; }
    [[nodiscard]] PeopleTable* teamsTable() const { return m_teamsTable; }

    [[nodiscard]] bool canSort(SortBy by) const override;
    void sort(SortBy by) override;

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    enum class View { Teams, Reps };

    void build();
    QLayout* buildHeader();
    void buildTables();
    void connectControls();
    void refresh();
    void showReps();
    void showRows();
    [[nodiscard]] app::TeamOrder& shownOrder();
    void showWords();
    void fit();
    [[nodiscard]] View view() const;
    [[nodiscard]] std::vector<domain::PersonIndex> reps() const;
    [[nodiscard]] std::vector<domain::PersonIndex> listedReps() const; // of the rows that the filter lets through

    Shell& m_shell;
    app::Route m_route;
    app::TeamModel m_reps;
    app::TeamOrder m_repsOrder;
    app::TeamsModel m_teams;
    app::TeamOrder m_teamsOrder;
    std::vector<domain::PersonIndex> m_shown;
    bool m_quiet = false;

    QPushButton* m_up;
    Label* m_over;
    ElidingLabel* m_title;
    Label* m_words;
    Segments* m_segments;
    QLineEdit* m_filter;
    QWidget* m_tools;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    PeopleTable* m_teamsTable;
    PeopleTable* m_repsTable;
    GradeLegend* m_legend;
    GradeLegend* m_teamsLegend;
    LensBar* m_lens;
    Card* m_card;
};

} // namespace chalktalk::ui
