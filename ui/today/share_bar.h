// Where coaching time went: one bar in parts, and each part with its name and share under it.
#pragma once

#include "app/today/today.h"

#include <QWidget>

namespace chalktalk::ui {

class ShareBar : public QWidget {
    Q_OBJECT
  public:
    explicit ShareBar(QWidget* parent = nullptr);

    void show(const std::vector<app::TodayShare>& shares);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    [[nodiscard]] static QString percent(double share);
    [[nodiscard]] static int barHeight();
    [[nodiscard]] static int rowHeight();

    std::vector<app::TodayShare> m_shares;
};

} // namespace chalktalk::ui
