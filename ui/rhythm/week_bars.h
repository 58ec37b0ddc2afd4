// The last weeks of coaching time: minutes blocked against minutes coached, each week a bar with its words.
#pragma once

#include "coaching/rhythm.h"

#include <QWidget>

namespace chalktalk::ui {

class WeekBars : public QWidget {
    Q_OBJECT
  public:
    explicit WeekBars(QWidget* parent = nullptr);

    void setWeeks(std::vector<coaching::CoachingWeek> weeks, Day today);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    [[nodiscard]] QString label(const coaching::CoachingWeek& week) const;
    [[nodiscard]] static int rowHeight();

    std::vector<coaching::CoachingWeek> m_weeks;
    Day m_today;
};

} // namespace chalktalk::ui
