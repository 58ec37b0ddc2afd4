// Two minutes before a one-to-one: what became of what was agreed, what changed, what to talk about, and the one page.
#pragma once

#include "app/session/preparation.h"
#include "ui/shell/page.h"

class QBoxLayout;
class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace chalktalk::ui {

class AgendaRow;
class Avatar;
class BriefPreview;
class Card;
class CommitmentRow;
class ElidingLabel;
class EmptyState;
class Label;
class ScrollPage;
class Shell;

class PreparePage : public Page {
    Q_OBJECT
  public:
    explicit PreparePage(Shell& shell);

    void enter(const app::Route& route) override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QWidget* firstFocus() override;

    [[nodiscard]] QPushButton* startButton() const { return m_start; }
    [[nodiscard]] const std::vector<AgendaRow*>& facts() const { return m_first; }

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    QLayout* buildHeader();
    QWidget* buildFollowUps();
    QWidget* buildChanges();
    QWidget* buildFacts();
    QWidget* buildQuestions();
    QWidget* buildBrief();
    AgendaRow* makeRow(std::vector<std::size_t>& items, std::size_t position);
    void refresh();
    void showEmpty(const QString& why);
    void showFollowUps();
    void showFacts();
    void showQuestions();
    void choose(std::size_t item, bool on);
    void begin();
    void arrange();
    [[nodiscard]] app::Preparation& preparation() const;

    Shell& m_shell;
    std::optional<PersonId> m_person;
    ScrollPage* m_scroll;
    Avatar* m_avatar;
    ElidingLabel* m_name;
    Label* m_detail;
    QPushButton* m_start;
    EmptyState* m_empty;
    QWidget* m_content;
    QBoxLayout* m_sides;
    Card* m_followCard;
    QVBoxLayout* m_followColumn;
    std::vector<CommitmentRow*> m_followUps;
    Card* m_changeCard;
    QVBoxLayout* m_changeColumn;
    std::vector<Label*> m_changes;
    Label* m_factHint;
    QVBoxLayout* m_firstColumn;
    QVBoxLayout* m_moreColumn;
    QWidget* m_moreFacts;
    QPushButton* m_moreToggle;
    std::vector<AgendaRow*> m_first, m_more;
    std::vector<std::size_t> m_firstItems, m_moreItems; // positions in the agenda
    QVBoxLayout* m_askColumn;
    QVBoxLayout* m_moreAskColumn;
    QWidget* m_moreAsk;
    QPushButton* m_askToggle;
    std::vector<QCheckBox*> m_questions;
    Card* m_briefCard;
    BriefPreview* m_preview;
    bool m_fresh = false, m_narrow = false, m_arranged = false;
};

} // namespace chalktalk::ui
