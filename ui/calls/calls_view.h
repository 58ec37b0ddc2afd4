// The list of calls with what can be done with the chosen one, and the way to take the last change back.
#pragma once

#include "app/call/call_list.h"

#include <QMenu>
#include <QPointer>
#include <QWidget>

class QPushButton;

namespace chalktalk::ui {

class CallDelegate;
class Card;
class ElidingLabel;
class Inset;
class RowsView;
class Shell;

class CallsView : public QWidget {
    Q_OBJECT
  public:
    // `whole`: as high as its rows, on a page that scrolls.
    CallsView(Shell& shell, bool whole, QWidget* parent = nullptr);

    [[nodiscard]] app::CallList& list() { return m_list; }
    [[nodiscard]] RowsView* view() const { return m_view; }
    void setWithPerson(bool with);
    void choose(CallId call);
    [[nodiscard]] CallId chosen() const;
    void openChosen(); // its plan or its debrief, whichever is due
    // What can be done with the chosen call, at the foot of `button`; nullptr: at its row.
    void showMenu(QWidget* button);
    void fillMenu(QMenu& menu); // with these actions
    void remove(CallId id);
    void undo();

  Q_SIGNALS:
    void chosenChanged();

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void connectAll();
    void showInMiddle();
    void addState(QMenu& menu, const domain::CallLine& line);
    void restore();
    void showSaid(const QString& words);
    [[nodiscard]] int usualRow() const; // what is on or comes next

    Shell& m_shell;
    app::CallList m_list;
    bool m_whole;
    bool m_quiet = false, m_saysItAll = false; // says: also where one is without any call
    CallId m_wanted;                           // the one that was chosen before the rows changed
    int m_wantedRow = -1;
    Inset* m_bar;
    ElidingLabel* m_said;
    QPushButton* m_undo;
    Card* m_card;
    CallDelegate* m_delegate;
    RowsView* m_view;
    QPointer<QMenu> m_menu; // while it is open
};

} // namespace chalktalk::ui
