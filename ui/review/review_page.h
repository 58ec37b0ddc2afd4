// The quarterly review with a manager of managers: the questions put to them first, what was answered and agreed, and
// the facts it is held on; on the screen and on paper.
#pragma once

#include "app/review/review_editor.h"
#include "ui/paper/paper.h"
#include "ui/shell/page.h"

class QBoxLayout;
class QComboBox;
class QPushButton;
class QStackedWidget;

namespace chalktalk::ui {

class ActionsCard;
class ElidingLabel;
class EmptyState;
class Field;
class Inset;
class Label;
class LastTimeCard;
class PaperPreview;
class QuestionsCard;
class ScrollPage;
class SentencesCard;
class Shell;
class StrugglingCard;

class ReviewPage : public Page {
    Q_OBJECT
  public:
    explicit ReviewPage(Shell& shell);

    void enter(const app::Route& route) override; // person: whose; part: "" (this quarter) or the quarter's first day
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QWidget* firstFocus() override;
    [[nodiscard]] app::ReviewEditor& editor() { return m_editor; }
    [[nodiscard]] QuestionsCard* questions() const { return m_questions; }
    [[nodiscard]] StrugglingCard* struggling() const { return m_struggling; }

  protected:
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    QLayout* buildHead();
    QWidget* buildTools();
    QWidget* buildPaper();
    void buildColumns();
    void connectAll();
    void start();
    void refresh();
    void showNothing();
    void showChoices();
    void showPack();
    void showSaved();
    void showPaper();
    void hold();
    void go(PersonId manager, Day quarter);
    [[nodiscard]] Paper paper() const;

    Shell& m_shell;
    app::ReviewEditor m_editor;
    app::Route m_route;
    bool m_inside = false, m_awaited = false;
    PersonId m_askedToHold; // whose review it is that lacks answers and was to be closed
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QPushButton* m_emptyAction = nullptr;
    ScrollPage* m_scroll;
    QPushButton *m_back, *m_undo, *m_redo;
    Label *m_occasion, *m_detail;
    ElidingLabel *m_title, *m_saved;
    QComboBox *m_manager, *m_quarter;
    QPushButton *m_held, *m_reopen;
    Inset* m_cameBack;
    Label* m_cameBackText;
    QuestionsCard* m_questions;
    ActionsCard* m_actions;
    Field* m_note;
    SentencesCard *m_findings, *m_wins;
    LastTimeCard* m_lastTime;
    StrugglingCard* m_struggling;
    QWidget* m_paperCard = nullptr;
    PaperPreview* m_preview = nullptr;
    Label* m_paperWords = nullptr;
    QTimer* m_later; // the preview is drawn behind the typing
    QBoxLayout *m_columns = nullptr, *m_last = nullptr;
};

} // namespace chalktalk::ui
