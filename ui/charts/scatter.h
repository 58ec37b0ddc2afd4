// Points of two numbers with names that avoid each other, a target line, and round marks on both axes.
#pragma once

#include "ui/theme/colours.h"

#include <functional>
#include <optional>
#include <QWidget>
#include <vector>

namespace chalktalk::ui {

struct ScatterPoint {
    QString label;
    double x = 0, y = 0;
    bool chosen = false;
};

// Where each label goes beside its point: on the side where it touches no other point or label and stays within the
// bounds; an empty rectangle where there is no such side. The chosen point comes first. Pure, so that it can be tested.
std::vector<QRectF> placeScatterLabels(const std::vector<QPointF>& centres, const std::vector<QSizeF>& sizes,
                                       const QRectF& bounds, qreal radius, std::size_t chosen);

// Round marks that cover a stretch: at most `most` of them.
std::vector<double> roundMarks(double low, double high, int most);

class Scatter : public QWidget {
    Q_OBJECT
  public:
    using ValueText = std::function<QString(double)>;

    explicit Scatter(QWidget* parent = nullptr);

    void setPoints(std::vector<ScatterPoint> points, std::optional<double> target, ValueText xText, ValueText yText,
                   const QString& xName, const QString& yName);
    [[nodiscard]] QString spoken() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void chosen(int point);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

  private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] QPointF place(const ScatterPoint& point) const;
    [[nodiscard]] int pointAt(const QPointF& at) const;
    void paintAxes(QPainter& painter) const;

    std::vector<ScatterPoint> m_points;
    std::vector<double> m_xMarks, m_yMarks;
    std::optional<double> m_target;
    ValueText m_xText, m_yText;
    QString m_xName, m_yName;
};

} // namespace chalktalk::ui
