// Who matters at a customer: name, role, how they stand to it, whether they decide on the money, and what they need.
#pragma once

#include "app/account/account_plan_editor.h"
#include "ui/widgets/card.h"

namespace chalktalk::ui {

class StakeholderRow;

class StakeholdersCard : public Card {
    Q_OBJECT
  public:
    explicit StakeholdersCard(app::AccountPlanEditor& editor, QWidget* parent = nullptr);

    void refresh();
    [[nodiscard]] QWidget* firstStop() const;

  private:
    StakeholderRow* make(std::size_t at);
    void change(std::size_t at, const QString& field, const std::function<void(domain::Stakeholder&)>& edit);

    app::AccountPlanEditor& m_editor;
    QVBoxLayout* m_list;
    std::vector<StakeholderRow*> m_rows;
};

} // namespace chalktalk::ui
