// One 30-day start: whose, how far, its thirty days, and what was before.
#pragma once

#include "app/today/today.h"
#include "ui/widgets/card.h"

namespace chalktalk::ui {

class Label;
class StartDots;

class StartCard : public Card {
    Q_OBJECT
  public:
    explicit StartCard(QWidget* parent = nullptr);

    void show(const app::TodayStart& start);

  private:
    Label *m_title, *m_detail, *m_before;
    StartDots* m_dots;
};

} // namespace chalktalk::ui
