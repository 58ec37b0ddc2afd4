// Everybody's development plans: who needs something, what runs, and what came of those that are closed.
#pragma once

#include "app/development/plan_list.h"
#include "app/team/team_order.h"
#include "ui/shell/page.h"

class QLineEdit;
class QStackedWidget;

namespace chalktalk::ui {

class Card;
class EmptyState;
class Label;
class PlanRows;
class Segments;
class Shell;

class PlansPage : public Page {
    Q_OBJECT
  public:
    explicit PlansPage(Shell& shell);

    void enter(const app::Route& route) override; // part: "running", "closed", "all"; else those who need something
    [[nodiscard]] QWidget* firstFocus() override;
    [[nodiscard]] QWidget* filter() override;
    [[nodiscard]] PlanRows* table() const { return m_table; }
    [[nodiscard]] app::PlanList& list() { return m_list; }
    [[nodiscard]] Segments* segments() const { return m_segments; }

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void build();
    void refresh();
    void sayNothing();
    void open(const QModelIndex& index);

    Shell& m_shell;
    app::PlanList m_list;
    app::TeamOrder m_order;
    app::PlanList::Show m_show = app::PlanList::Show::Needing;
    std::optional<PersonId> m_wanted; // who was chosen before the rows changed
    bool m_quiet = false;
    bool m_awaited = false; // the table shall get the keyboard once it is read
    Label* m_title;
    Label* m_words;
    QWidget* m_tools;
    Segments* m_segments;
    QLineEdit* m_filter;
    QStackedWidget* m_stack;
    Card* m_card;
    PlanRows* m_table;
    EmptyState* m_empty;
};

} // namespace chalktalk::ui
