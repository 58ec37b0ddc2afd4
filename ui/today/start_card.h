// One 30-day start: whose, how far, its thirty days, and what was before.
#pragma once

#include "app/today/today.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace chalktalk::ui {

class Label;
class StartDots;

class StartCard : public Card {
    Q_OBJECT
  public:
    explicit StartCard(QWidget* parent = nullptr);

    void show(const app::TodayStart& start);
    [[nodiscard]] QPushButton* calls() const { return m_calls; }
    [[nodiscard]] PersonId person() const { return m_person; }

  private:
    Label *m_title, *m_detail, *m_before;
    StartDots* m_dots;
    QPushButton* m_calls;
    PersonId m_person;
};

} // namespace chalktalk::ui
