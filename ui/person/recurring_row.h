// Something that recurs, as a sentence; opened, the calls in which it was so.
#pragma once

#include "app/person/recurring_calls.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace chalktalk::ui {

class Label;

class RecurringRow : public QWidget {
    Q_OBJECT
  public:
    explicit RecurringRow(QWidget* parent = nullptr);

    void show(const QString& sentence, std::vector<app::RecurringCalls::Where> calls);
    void setOpen(bool open);
    [[nodiscard]] QPushButton* toggle() const { return m_toggle; }
    [[nodiscard]] const std::vector<QPushButton*>& calls() const { return m_calls; }

  Q_SIGNALS:
    void callAsked(chalktalk::CallId call);

  private:
    Label* m_sentence;
    QPushButton* m_toggle;
    QWidget* m_inside;
    QVBoxLayout* m_list;
    std::vector<app::RecurringCalls::Where> m_where;
    std::vector<QPushButton*> m_calls;
    bool m_open = false;
};

} // namespace chalktalk::ui
