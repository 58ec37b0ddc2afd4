// What was said and found so far: begun, agreed, each review with its words and verdicts, closed; newest first.
#pragma once

#include "ui/development/plan_card.h"

namespace chalktalk::ui {

class PastReview : public QWidget {
    Q_OBJECT
  public:
    PastReview();
    void show(const domain::PlanReview& review, const app::DevelopmentEditor& editor, Day today);

  private:
    Label* m_head;
    Label* m_rep;
    Label* m_coach;
    Label* m_found;
};

class PlanHistoryCard : public PlanCard {
    Q_OBJECT
  public:
    PlanHistoryCard(app::Workspace& workspace, app::DevelopmentEditor& editor, QWidget* parent = nullptr);

    void refresh() override;
    [[nodiscard]] const std::vector<PastReview*>& reviews() const { return m_reviews; }

  private:
    app::Workspace& m_workspace;
    QVBoxLayout* m_column;
    std::vector<PastReview*> m_reviews;
    Label* m_before;
};

} // namespace chalktalk::ui
