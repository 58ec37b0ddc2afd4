// A call: planned before it, debriefed after it, by the same two people at one screen.
#pragma once

#include "app/call/call_editor.h"
#include "ui/shell/page.h"

class QStackedWidget;

namespace chalktalk::ui {

class CallDetails;
class CallFoot;
class CallHead;
class DebriefView;
class EmptyState;
class Inset;
class Label;
class PlanView;
class Shell;

class CallPage : public Page {
    Q_OBJECT
  public:
    explicit CallPage(Shell& shell);

    void enter(const app::Route& route) override; // part: "<call>/plan" or "<call>/debrief"
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QWidget* firstFocus() override;

    [[nodiscard]] app::CallEditor& editor() { return m_editor; }
    [[nodiscard]] CallHead& head() const { return *m_head; }
    [[nodiscard]] PlanView& plan(); // each is made when it is first wanted: both at once would be felt
    [[nodiscard]] DebriefView& debrief();
    [[nodiscard]] CallFoot& foot() const { return *m_foot; }
    [[nodiscard]] CallDetails* details() const { return m_details; } // null until it was asked for
    [[nodiscard]] QString notice() const;                            // what is said above the foot

  protected:
    void hideEvent(QHideEvent* event) override; // gone elsewhere: saved and forgotten

  private:
    void build();
    void connectParts();
    template <class View> View& made(View*& view);
    void addShortcuts();
    void start();
    void refresh();
    void showNothing();
    void showNotices();
    void end();
    void reopen();
    void changeDetails();
    void go(app::CallEditor::Work work);
    void leave();
    void forget();
    [[nodiscard]] bool planning() const { return m_editor.work() == app::CallEditor::Work::Plan; }

    Shell& m_shell;
    app::CallEditor m_editor;
    app::Route m_route;
    bool m_inside = false;                   // entered and not left
    bool m_fresh = false;                    // the focus has not been put anywhere yet
    bool m_started = false, m_ended = false; // as it was when it was shown last
    bool m_askedToEnd = false;               // what is missing is said until it is there
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QWidget* m_whole;
    QStackedWidget* m_views;
    CallHead* m_head;
    PlanView* m_plan = nullptr;
    DebriefView* m_debrief = nullptr;
    Inset* m_cameBack;
    Label* m_cameBackText;
    Inset* m_notice;
    Label* m_noticeText;
    CallFoot* m_foot;
    CallDetails* m_details = nullptr; // from when it is first asked for
};

} // namespace chalktalk::ui
