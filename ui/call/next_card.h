// The next step after a call: what, by when, and what it becomes, a commitment or the next call.
#pragma once

#include "app/call/call_editor.h"
#include "ui/widgets/card.h"

class QPushButton;
class QTimeEdit;

namespace chalktalk::ui {

class DayField;
class Field;
class Label;

class NextCard : public Card {
    Q_OBJECT
  public:
    explicit NextCard(app::CallEditor& editor, Day today, QWidget* parent = nullptr);

    void refresh(); // after the editor's changed()
    void textChanged();
    [[nodiscard]] Field* step() const { return m_step; }
    [[nodiscard]] DayField* day() const { return m_day; }
    [[nodiscard]] QPushButton* commitButton() const { return m_commit; }
    [[nodiscard]] bool isEmpty() const;

  Q_SIGNALS:
    void nextCallAsked(chalktalk::CallId call);
    void rowsChanged();

  private:
    void build();
    void setNextCall();
    [[nodiscard]] Day dayOrNextWeek() const;

    app::CallEditor& m_editor;
    Day m_today;
    Field* m_step;
    DayField* m_day;
    Label* m_by;
    QWidget* m_ways;
    QPushButton* m_commit;
    QPushButton* m_mine;
    QPushButton* m_call;
    QTimeEdit* m_at;
    QWidget* m_became;
    Label* m_becameText;
    QPushButton* m_takeBack;
    QWidget* m_next;
    QPushButton* m_openNext;
};

} // namespace chalktalk::ui
