// Beside the day: how the week's coaching goes, whether it fits, 30-day starts, where time went, what recurs.
#pragma once

#include "app/today/today.h"

#include <QWidget>

class QVBoxLayout;

namespace chalktalk::ui {

class Card;
class IconView;
class Inset;
class Label;
class ShareBar;
class StartCard;
class WeekProgress;

class TodaySide : public QWidget {
    Q_OBJECT
  public:
    explicit TodaySide(QWidget* parent = nullptr);

    void show(const app::Today& today);
    [[nodiscard]] bool isBare() const { return m_bare; } // it has nothing to show
    [[nodiscard]] std::vector<QWidget*> stops() const;   // by Tab

  Q_SIGNALS:
    void callsAsked(PersonId person);

  private:
    class Recurring;
    QVBoxLayout* m_column;
    Card *m_week, *m_time, *m_recurring;
    Label* m_weekTitle;
    WeekProgress* m_progress;
    Inset* m_capacityBox;
    Label *m_capacity, *m_timeText;
    ShareBar* m_shares;
    std::vector<StartCard*> m_starts;
    QVBoxLayout* m_startList;
    QVBoxLayout* m_recurringList;
    std::vector<Recurring*> m_sentences;
    bool m_bare = true;
};

} // namespace chalktalk::ui
