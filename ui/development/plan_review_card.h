// A review of the plan: how it went in the rep's words first, what each number says today, where each skill stands, and
// when it is looked at next. Kept for good.
#pragma once

#include "ui/development/plan_card.h"

class QPushButton;

namespace chalktalk::ui {

class DayField;
class Field;
class IconView;
class LevelChoice;

class FoundRow : public QWidget {
    Q_OBJECT
  public:
    FoundRow();

    Label* name;
    IconView* icon;
    Label* word;
    Label* verdict;
    LevelChoice* level;
};

class PlanReviewCard : public PlanCard {
    Q_OBJECT
  public:
    PlanReviewCard(app::Workspace& workspace, app::DevelopmentEditor& editor, QWidget* parent = nullptr);

    void refresh() override;
    [[nodiscard]] QWidget* firstStop() const override;
    void finish(); // keeps it, or says what is missing
    [[nodiscard]] QPushButton* beginButton() const { return m_begin; }
    [[nodiscard]] Field* repWords() const { return m_repWords; }
    [[nodiscard]] Field* coachView() const { return m_coachView; }
    [[nodiscard]] DayField* next() const { return m_next; }
    [[nodiscard]] const std::vector<FoundRow*>& rows() const { return m_rows; }

  private:
    FoundRow* makeRow(std::size_t position);
    void showFound(const app::DevelopmentEditor::ReviewAhead& ahead);
    void showCommitments(const app::DevelopmentEditor::ReviewAhead& ahead);

    app::Workspace& m_workspace;
    bool m_writing = false; // as it was shown last
    QPushButton* m_begin;
    QWidget* m_panel;
    Field* m_repWords;
    Field* m_coachView;
    QVBoxLayout* m_column;
    std::vector<FoundRow*> m_rows;
    Label* m_commitmentsTitle;
    Label* m_commitments;
    DayField* m_next;
    QPushButton* m_keep;
    QPushButton* m_giveUp;
};

} // namespace chalktalk::ui
