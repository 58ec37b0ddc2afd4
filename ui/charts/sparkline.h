// A small line of a value over month ends, with its target and an end point; absent values leave a gap.
#pragma once

#include "coaching/fact.h"
#include "ui/theme/colours.h"

#include <functional>
#include <QWidget>

namespace chalktalk::ui {

class Sparkline : public QWidget {
    Q_OBJECT
  public:
    using ValueText = std::function<QString(double)>;

    explicit Sparkline(QWidget* parent = nullptr);

    // `text` says a value with its unit, for the tooltip of a point and for screen readers.
    void setTrend(std::vector<coaching::TrendPoint> points, std::optional<double> target, Colour line, ValueText text);

    // One line a point: "31 March 2026: 12 %".
    [[nodiscard]] QString spoken() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

  private:
    [[nodiscard]] QPointF place(std::size_t i, double value) const;
    [[nodiscard]] std::pair<double, double> range() const;

    std::vector<coaching::TrendPoint> m_points;
    std::optional<double> m_target;
    Colour m_line = Colour::Ink2;
    ValueText m_text;
};

} // namespace chalktalk::ui
