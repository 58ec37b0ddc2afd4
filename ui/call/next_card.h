// The next step after a call: what, by when, and what it becomes, a commitment or the next call.
#pragma once

#include "app/call/call_editor.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace chalktalk::ui {

class DayField;
class Field;
class Label;
class TimeField;

class NextCard : public Card {
    Q_OBJECT
  public:
    NextCard(app::Workspace& workspace, app::CallEditor& editor, QWidget* parent = nullptr);

    void refresh(); // after the editor's changed()
    void textChanged();
    void forget(); // the time that was typed, when its call is left
    [[nodiscard]] Field* step() const { return m_step; }
    [[nodiscard]] DayField* day() const { return m_day; }
    [[nodiscard]] TimeField* at() const { return m_at; }
    [[nodiscard]] QPushButton* commitButton() const { return m_commit; }
    [[nodiscard]] bool isEmpty() const;

  Q_SIGNALS:
    void nextCallAsked(chalktalk::CallId call);
    void rowsChanged();

  private:
    void build();
    void setNextCall();
    [[nodiscard]] Day dayOrNextWeek() const;

    app::Workspace& m_workspace;
    app::CallEditor& m_editor;
    CallId m_timeOf; // which call the time of the next one was taken from
    Field* m_step;
    DayField* m_day;
    Label* m_by;
    QWidget* m_ways;
    QPushButton* m_commit;
    QPushButton* m_mine;
    QPushButton* m_call;
    TimeField* m_at;
    QWidget* m_became;
    Label* m_becameText;
    QPushButton* m_takeBack;
    QWidget* m_next;
    QPushButton* m_openNext;
};

} // namespace chalktalk::ui
