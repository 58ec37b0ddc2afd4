// A development plan as one works on it: the work at the left; what was asked already, the page and what was so far at
// the right, or under it where there is no room.
#pragma once

#include "app/development/development_editor.h"
#include "ui/call/two_sides.h"

namespace chalktalk::ui {

class PlanActionsCard;
class AgreementCard;
class AlreadyAskedCard;
class Field;
class FocusList;
class PlanCard;
class PlanClosingCard;
class PlanCommitmentsCard;
class PlanHistoryCard;
class PlanPaperCard;
class PlanReviewCard;
class PurposeCard;
class ReviewDaysCard;
class Shell;

class DevelopmentView : public TwoSides {
    Q_OBJECT
  public:
    DevelopmentView(Shell& shell, app::DevelopmentEditor& editor, QWidget* parent = nullptr);

    void refresh(); // after the editor's changed()
    void textChanged();
    void forget(); // all that was typed here, when its plan is left
    void goOn();   // to the next part
    [[nodiscard]] QWidget* firstStop() const;
    [[nodiscard]] PurposeCard& purpose() const { return *m_purpose; }
    [[nodiscard]] FocusList& focus() const { return *m_focus; }
    [[nodiscard]] PlanActionsCard& actions() const { return *m_actions; }
    [[nodiscard]] ReviewDaysCard& days() const { return *m_days; }
    [[nodiscard]] PlanCommitmentsCard& commitments() const { return *m_commitments; }
    [[nodiscard]] AgreementCard& agreement() const { return *m_agreement; }
    [[nodiscard]] PlanReviewCard& review() const { return *m_review; }
    [[nodiscard]] PlanClosingCard& closing() const { return *m_closing; }
    [[nodiscard]] PlanHistoryCard& history() const { return *m_history; }
    [[nodiscard]] AlreadyAskedCard& asked() const { return *m_asked; }

  Q_SIGNALS:
    void rowsChanged();
    void endAsked(); // beyond the last part
    void recordAsked(const chalktalk::domain::Evidence& evidence);
    void sessionAsked(chalktalk::SessionId session);
    void refused(const QString& words);

  private:
    [[nodiscard]] std::vector<QWidget*> stops() const; // the first of each part that has one

    app::DevelopmentEditor& m_editor;
    PurposeCard* m_purpose;
    FocusList* m_focus;
    PlanActionsCard* m_actions;
    ReviewDaysCard* m_days;
    PlanCommitmentsCard* m_commitments;
    AgreementCard* m_agreement;
    PlanReviewCard* m_review;
    PlanClosingCard* m_closing;
    AlreadyAskedCard* m_asked;
    PlanHistoryCard* m_history;
    PlanPaperCard* m_paper;
    std::vector<PlanCard*> m_cards;
};

} // namespace chalktalk::ui
