// What this person wants from their plan, in their own words.
#pragma once

#include "ui/development/plan_card.h"

namespace chalktalk::ui {

class Field;

class PurposeCard : public PlanCard {
    Q_OBJECT
  public:
    explicit PurposeCard(app::DevelopmentEditor& editor, QWidget* parent = nullptr);

    void refresh() override;
    [[nodiscard]] QWidget* firstStop() const override;
    [[nodiscard]] Field* words() const { return m_words; }

  private:
    Field* m_words;
};

} // namespace chalktalk::ui
