// One person's calls with their plans and debriefs, and what recurs in them with the calls in which it was so.
#pragma once

#include "app/person/recurring_calls.h"

#include <QWidget>

class QVBoxLayout;

namespace chalktalk::ui {

class CallsView;
class Card;
class EmptyState;
class RecurringRow;
class Segments;
class Shell;

class CallsPart : public QWidget {
    Q_OBJECT
  public:
    explicit CallsPart(Shell& shell);

    void setPerson(std::optional<PersonId> person);
    [[nodiscard]] CallsView* view() const { return m_view; }
    [[nodiscard]] QWidget* firstFocus() const;

  private:
    void refresh();
    void showRecurring();

    Shell& m_shell;
    app::RecurringCalls m_recurring;
    std::optional<PersonId> m_person;
    bool m_awaited = false; // the list that fits shall be chosen
    Segments* m_segments;
    CallsView* m_view;
    EmptyState* m_empty;
    Card* m_card;
    QVBoxLayout* m_list;
    std::vector<RecurringRow*> m_rows;
};

} // namespace chalktalk::ui
