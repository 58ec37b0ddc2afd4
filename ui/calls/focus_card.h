// Whose calls are all planned and debriefed for a while: 30-day starts, top performers who want it, and by hand.
#pragma once

#include "app/call/call_rule.h"
#include "ui/widgets/card.h"

class QComboBox;
class QPushButton;

namespace chalktalk::ui {

class ChoiceList;
class ElidingLabel;
class Label;
class Shell;

class FocusCard : public Card {
    Q_OBJECT
  public:
    FocusCard(Shell& shell, app::CallRule& rule, QWidget* parent = nullptr);

    void refresh();

  private:
    class Row;
    [[nodiscard]] QString nameOf(PersonId person) const;
    void choosePerson();

    Shell& m_shell;
    app::CallRule& m_rule;
    QVBoxLayout* m_list;
    std::vector<Row*> m_rows;
    Label* m_none;
    QWidget* m_adding; // of whoever may
    QComboBox* m_kind;
    QPushButton* m_add;
    ChoiceList* m_people = nullptr; // made when first asked for: it stands over the window
};

} // namespace chalktalk::ui
