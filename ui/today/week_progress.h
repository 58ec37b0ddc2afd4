// How far the week's coaching is: each promise with its number and a bar under it.
#pragma once

#include "app/today/today.h"

#include <QWidget>

namespace chalktalk::ui {

class WeekProgress : public QWidget {
    Q_OBJECT
  public:
    explicit WeekProgress(QWidget* parent = nullptr);

    void show(const std::vector<app::TodayBar>& all); // those of which there is something to do
    [[nodiscard]] bool isBare() const { return m_bars.empty(); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    [[nodiscard]] static QString number(const app::TodayBar& bar);
    [[nodiscard]] static int rowHeight();

    std::vector<app::TodayBar> m_bars;
};

} // namespace chalktalk::ui
