// The first page of the day: the next best action first, then all that waits, and how the week goes.
#pragma once

#include "app/today/today.h"
#include "ui/shell/page.h"

class QBoxLayout;
class QPushButton;
class QStackedWidget;

namespace chalktalk::ui {

class Card;
class DayRibbon;
class ElidingLabel;
class EmptyState;
class Flow;
class Inset;
class Label;
class ScrollPage;
class Shell;
class TodayCard;
class TodaySide;

class TodayPage : public Page {
    Q_OBJECT
  public:
    explicit TodayPage(Shell& shell);

    void enter(const app::Route& route) override;
    // The next best action.
    [[nodiscard]] QWidget* firstFocus() override;

    [[nodiscard]] app::Today& today() { return m_today; }
    [[nodiscard]] DayRibbon* ribbon() const { return m_ribbon; }
    enum CardOf : quint8 { Debriefs, Plans, OneToOnes, Commitments, Waiting, Leading };
    [[nodiscard]] TodayCard* card(CardOf which) const { return m_cards[which]; }
    [[nodiscard]] int timesShown() const { return m_timesShown; } // for tests of rebuild storms

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    QLayout* buildHeader();
    QWidget* buildCalm();
    void buildCards();
    void addKeys();
    void refresh();
    void showCards();
    void showNothing();
    void takeKeyboard();
    void showUndo(const QString& words);
    void orderTabs();
    void openItem(const app::RibbonItem& item);
    void openOneToOne(qint64 key);
    void openLeading(qint64 key);

    Shell& m_shell;
    app::Today m_today;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QPushButton* m_emptyAction = nullptr;
    ScrollPage* m_scroll;
    QBoxLayout *m_header = nullptr, *m_columns = nullptr;
    Label *m_date, *m_greeting, *m_lead;
    QPushButton *m_calendar, *m_capture;
    DayRibbon* m_ribbon;
    QPushButton* m_others; // calls that found no room on it
    Inset* m_undoBar;
    ElidingLabel* m_said;
    QPushButton* m_undo;
    TodayCard* m_cards[6] = {};
    QWidget* m_calm = nullptr;
    Label* m_calmWords = nullptr;
    QWidget* m_main;
    TodaySide* m_side;
    std::vector<QWidget*> m_sideStops;
    bool m_awaited = false; // the next best action shall get the keyboard once it is known
    int m_timesShown = 0;
};

} // namespace chalktalk::ui
