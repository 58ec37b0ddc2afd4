// An account's plan beside its calls: who matters, what they need, where it stands, what is missing, what is next.
#pragma once

#include "app/account/account_plan_editor.h"
#include "ui/shell/page.h"

class QBoxLayout;
class QPushButton;
class QStackedWidget;

namespace chalktalk::ui {

class AccountCalls;
class Card;
class DealCard;
class ElidingLabel;
class EmptyState;
class Field;
class Inset;
class Label;
class MovesCard;
class ScrollPage;
class Shell;
class StakeholdersCard;

class AccountPage : public Page {
    Q_OBJECT
  public:
    explicit AccountPage(Shell& shell);

    void enter(const app::Route& route) override; // part: "<account>" or "<account>/<deal>"
    [[nodiscard]] QString title() const override { return m_editor.accountName(); }
    [[nodiscard]] QWidget* firstFocus() override;
    [[nodiscard]] app::AccountPlanEditor& editor() { return m_editor; }

  protected:
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    QLayout* buildHead();
    QWidget* buildLacks();
    QWidget* buildTexts();
    void connectAll();
    void start();
    void refresh();
    void showTexts();
    void showSaved();
    void showLacks();
    void showNothing();

    Shell& m_shell;
    app::AccountPlanEditor m_editor;
    app::Route m_route;
    bool m_inside = false, m_awaited = false;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    ScrollPage* m_scroll;
    QPushButton *m_back, *m_undo, *m_redo;
    ElidingLabel *m_title, *m_saved;
    Inset *m_cameBack, *m_lacks;
    Label *m_cameBackText, *m_lacksText;
    StakeholdersCard* m_people;
    Field *m_needs = nullptr, *m_standing = nullptr, *m_missing = nullptr;
    MovesCard* m_moves;
    DealCard* m_deal;
    AccountCalls* m_calls;
    QBoxLayout* m_columns = nullptr;
};

} // namespace chalktalk::ui
