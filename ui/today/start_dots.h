// The thirty days of a 30-day start as dots: filled where every significant call was planned and debriefed.
#pragma once

#include "app/today/today.h"

#include <QWidget>

namespace chalktalk::ui {

class StartDots : public QWidget {
    Q_OBJECT
  public:
    explicit StartDots(QWidget* parent = nullptr);

    void show(const std::vector<app::TodayStart::Mark>& days);
    [[nodiscard]] QString spoken() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    std::vector<app::TodayStart::Mark> m_days;
};

} // namespace chalktalk::ui
