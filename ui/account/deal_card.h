// The plan of one open deal: how they decide, who pays, what it costs them, what else they look at, risks, what next.
#pragma once

#include "app/account/account_plan_editor.h"
#include "ui/widgets/card.h"

class QComboBox;

namespace chalktalk::ui {

class DayField;
class Field;
class Label;
class Shell;

class DealCard : public Card {
    Q_OBJECT
  public:
    DealCard(Shell& shell, app::AccountPlanEditor& editor, QWidget* parent = nullptr);

    void refresh();
    [[nodiscard]] QComboBox* deals() const { return m_deals; }

  private:
    struct Part {
        Field* field;
        QString domain::DealPlan::*words;
    };
    void add(const char* id, const QString& title, const QString& placeholder, QString domain::DealPlan::*words);

    Shell& m_shell;
    app::AccountPlanEditor& m_editor;
    QComboBox* m_deals;
    Label* m_none;
    QWidget* m_fields;
    std::vector<Part> m_parts;
    DayField* m_by = nullptr;
};

} // namespace chalktalk::ui
