// How many have reached a milestone by which day, a stepped curve a cohort; those still on the way are ticks on it, and
// under the chart stands how many were still counted at each mark.
#pragma once

#include "metrics/chance/survival.h"
#include "ui/theme/colours.h"

#include <QWidget>
#include <vector>

namespace chalktalk::ui {

struct SurvivalCurve {
    QString name;
    metrics::chance::Survival survival;
    std::vector<int> waiting; // days after which somebody was still on the way; rising
    // At risk just before a day: those whose time is that long or longer.
    [[nodiscard]] int atRisk(int days) const;
};

class SurvivalChart : public QWidget {
    Q_OBJECT
  public:
    explicit SurvivalChart(QWidget* parent = nullptr);

    void setCurves(const QString& name, std::vector<SurvivalCurve> curves);
    [[nodiscard]] QString spoken() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] int lastDay() const;
    void paintGrid(QPainter& painter) const;
    void paintCurve(QPainter& painter, const SurvivalCurve& curve, Colour ink) const;
    void paintAtRisk(QPainter& painter) const;

    std::vector<SurvivalCurve> m_curves;
};

} // namespace chalktalk::ui
