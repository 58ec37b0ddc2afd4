// A one-to-one at one table: the facts on one side, the conversation on the other, commitments and notes under it.
#pragma once

#include "app/session/session_editor.h"
#include "ui/shell/page.h"

class QBoxLayout;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace chalktalk::ui {

class BothSides;
class ClosingView;
class CommitmentsCard;
class ConversationCard;
class EmptyState;
class FactsColumn;
class HowWasIt;
class Inset;
class Label;
class NotesCard;
class ScrollPage;
class SessionFoot;
class SessionHead;
class Shell;

class SessionPage : public Page {
    Q_OBJECT
  public:
    explicit SessionPage(Shell& shell);

    void enter(const app::Route& route) override; // part: "new", or the session's id
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QWidget* firstFocus() override;

    [[nodiscard]] app::SessionEditor& editor() { return m_editor; }
    [[nodiscard]] FactsColumn& facts() const { return *m_facts; }
    [[nodiscard]] ConversationCard& conversation() const { return *m_conversation; }
    [[nodiscard]] CommitmentsCard& commitments() const { return *m_commitments; }
    [[nodiscard]] NotesCard& notes() const { return *m_notes; }

  protected:
    void hideEvent(QHideEvent* event) override; // gone elsewhere: saved and forgotten
    void resizeEvent(QResizeEvent* event) override;

  private:
    QWidget* buildTable();
    QWidget* buildTheirs();
    void connectParts();
    void addShortcuts();
    void start();
    void refresh();
    void showNothing();
    void showNotHeld(); // planned, or taken back
    void showNotices();
    void arrange();
    void finish();
    void handOver();
    void whoChanged();
    void leave();

    Shell& m_shell;
    app::SessionEditor m_editor;
    app::Route m_route;
    bool m_inside = false;  // entered and not left
    bool m_fresh = false;   // the focus has not been put anywhere yet
    bool m_waiting = false; // for the preparation
    bool m_closing = false, m_handedOver = false;
    bool m_askedToFinish = false; // what keeps it from being finished is said until it is mended
    bool m_narrow = false, m_arranged = false;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QWidget* m_table;
    SessionHead* m_head;
    ScrollPage* m_left;
    ScrollPage* m_right;
    FactsColumn* m_facts;
    Inset* m_cameBack;
    Label* m_cameBackText;
    ConversationCard* m_conversation;
    CommitmentsCard* m_commitments;
    NotesCard* m_notes;
    BothSides* m_both;
    Inset* m_notice;
    Label* m_noticeText;
    SessionFoot* m_foot;
    ClosingView* m_closingView;
    QWidget* m_theirs;
    HowWasIt* m_theirAnswer;
};

} // namespace chalktalk::ui
