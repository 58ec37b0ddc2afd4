// What is done next at a customer: each move with who does it and by when.
#pragma once

#include "app/account/account_plan_editor.h"
#include "ui/widgets/card.h"

namespace chalktalk::ui {

class MoveRow;
class Shell;

class MovesCard : public Card {
    Q_OBJECT
  public:
    MovesCard(Shell& shell, app::AccountPlanEditor& editor, QWidget* parent = nullptr);

    void refresh();

  private:
    MoveRow* make(std::size_t at);
    void change(std::size_t at, const QString& field, const std::function<void(domain::NextMove&)>& edit);
    void fillOwners(MoveRow& row, PersonId owner) const;

    Shell& m_shell;
    app::AccountPlanEditor& m_editor;
    QVBoxLayout* m_list;
    std::vector<MoveRow*> m_rows;
};

} // namespace chalktalk::ui
