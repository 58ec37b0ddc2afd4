// Fusion with the few metrics and hints that a style sheet can't set.
#pragma once

#include <QProxyStyle>

namespace chalktalk::ui {

class CalmStyle : public QProxyStyle {
    Q_OBJECT
  public:
    CalmStyle();

    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
};

} // namespace chalktalk::ui
