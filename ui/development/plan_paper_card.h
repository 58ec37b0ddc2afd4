// The plan as one page: how it looks, and the ways in which it leaves the window.
#pragma once

#include "ui/development/plan_card.h"
#include "ui/paper/paper.h"

class QTimer;

namespace chalktalk::ui {

class PaperPreview;

class PlanPaperCard : public PlanCard {
    Q_OBJECT
  public:
    PlanPaperCard(Shell& shell, app::DevelopmentEditor& editor, QWidget* parent = nullptr);

    void refresh() override; // a little later, so that typing never waits for it

  private:
    [[nodiscard]] Paper paper() const;

    Shell& m_shell;
    PaperPreview* m_preview;
    PersonId m_shown; // whose plan stands there
    QTimer* m_later;
};

} // namespace chalktalk::ui
