// All calls of one's line: the week by day and lists of what waits, the rule of what is significant, and calendars.
#pragma once

#include "app/call/call_rule.h"
#include "ui/shell/page.h"

class QBoxLayout;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace chalktalk::ui {

class CalendarView;
class CallsView;
class ElidingLabel;
class EmptyState;
class FocusCard;
class Inset;
class Label;
class RuleCard;
class Segments;
class Shell;

class CallsPage : public Page {
    Q_OBJECT
  public:
    explicit CallsPage(Shell& shell);

    // part: "week", "plan", "debrief", "ahead", "past", "list" (whichever waits), "rule", "calendar".
    void enter(const app::Route& route) override;
    [[nodiscard]] QWidget* firstFocus() override;
    [[nodiscard]] QWidget* filter() override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] CallsView* view() const { return m_view; }
    [[nodiscard]] CalendarView* calendar() const { return m_calendar; } // made when first gone to
    [[nodiscard]] RuleCard* rule() const { return m_ruleCard; }         // likewise

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    enum class Part : quint8 { Calls, Rule, Calendar };

    QWidget* buildHeader();
    QWidget* buildTools();
    QWidget* buildCalls();
    QWidget* buildRule();
    void connectAll();
    void addKeys();
    void showPart(Part part);
    void refresh();
    void sayNothing();
    void turnWeek(int weeks);
    void leave(); // Escape
    void arrangeRule();

    Shell& m_shell;
    Part m_part = Part::Calls;
    bool m_awaited = false; // the list shall get the keyboard
    QString m_said;         // the window's title of this page
    QPushButton *m_back, *m_ruleButton, *m_calendarButton, *m_capture;
    Label *m_title, *m_words;
    QWidget *m_tools, *m_weekTools;
    Segments* m_segments;
    QLineEdit* m_filter;
    QPushButton *m_significant, *m_previous, *m_next, *m_thisWeek, *m_actions;
    Label* m_week;
    Inset* m_capacityBox;
    Label* m_capacity;
    QStackedWidget *m_stack, *m_parts;
    CallsView* m_view;
    EmptyState* m_empty;
    std::unique_ptr<app::CallRule> m_rule;
    RuleCard* m_ruleCard = nullptr;
    FocusCard* m_focusCard = nullptr;
    QBoxLayout *m_head = nullptr, *m_ruleColumns = nullptr;
    CalendarView* m_calendar = nullptr;
};

} // namespace chalktalk::ui
