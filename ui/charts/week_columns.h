// The thirteen weeks of a quarter as columns: the mean of the quarters before behind, this quarter's in front.
#pragma once

#include <QWidget>
#include <vector>

namespace chalktalk::ui {

class WeekColumns : public QWidget {
    Q_OBJECT
  public:
    explicit WeekColumns(QWidget* parent = nullptr);

    // Minutes a week; `now` is as long as weeks have begun. The last `late` weeks are marked.
    void setWeeks(std::vector<double> mean, std::vector<double> now, int late);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    std::vector<double> m_mean, m_now;
    int m_late = 0;
};

} // namespace chalktalk::ui
