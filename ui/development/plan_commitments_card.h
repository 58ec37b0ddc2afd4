// Commitments of one-to-ones that belong to the plan, each with what became of it.
#pragma once

#include "ui/development/plan_card.h"

class QCheckBox;

namespace chalktalk::ui {

class AttachRow : public QWidget {
    Q_OBJECT
  public:
    AttachRow();
    void show(const coaching::FollowUp& commitment, bool attached, bool readOnly);
    [[nodiscard]] QCheckBox* box() const { return m_box; }

  private:
    QCheckBox* m_box;
    Label* m_what;
    Label* m_detail;
};

class PlanCommitmentsCard : public PlanCard {
    Q_OBJECT
  public:
    explicit PlanCommitmentsCard(app::DevelopmentEditor& editor, QWidget* parent = nullptr);

    void refresh() override;
    [[nodiscard]] const std::vector<AttachRow*>& rows() const { return m_rows; }

  private:
    QVBoxLayout* m_column;
    std::vector<AttachRow*> m_rows;
    Label* m_none;
};

} // namespace chalktalk::ui
