// What the second line is asked about a row, before any rep is named; and the way to the quarterly review with them.
#pragma once

#include "app/dashboard/dashboard.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace chalktalk::ui {

class Label;

class AskCard : public Card {
    Q_OBJECT
  public:
    explicit AskCard(app::Dashboard& dashboard, QWidget* parent = nullptr);

    void show(int row); // of the dashboard; −1: nothing is chosen
    [[nodiscard]] QPushButton* review() const { return m_review; }

  Q_SIGNALS:
    void reviewAsked(chalktalk::PersonId secondLine);

  private:
    void refresh();

    app::Dashboard& m_dashboard;
    int m_row = -1;
    Label *m_title, *m_whom, *m_questions;
    QPushButton* m_review;
};

} // namespace chalktalk::ui
