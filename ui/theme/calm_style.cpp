#include "ui/theme/calm_style.h"

#include "ui/theme/colours.h"

#include <QPainter>
#include <QStyleOption>

namespace chalktalk::ui {

CalmStyle::CalmStyle() : QProxyStyle(QStringLiteral("fusion")) {}

int CalmStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin: return 3;
    case PM_ScrollBarExtent: return 11;
    case PM_ToolTipLabelFrameWidth: return 6;
    case PM_SmallIconSize:
    case PM_ButtonIconSize: return widget ? widget->fontMetrics().height() : 18;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int CalmStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                         QStyleHintReturn* data) const {
    switch (hint) {
    case SH_ItemView_ActivateItemOnSingleClick: return 0;
    case SH_ToolTip_WakeUpDelay: return 450;
    case SH_UnderlineShortcut: return 0; // Alt shows them
    case SH_EtchDisabledText:
    case SH_DitherDisabledText: return 0;
    case SH_FocusFrame_AboveWidget: return 1; // on the window: no container cuts the ring off
    case SH_FocusFrame_Mask: return 0;        // the ring is drawn antialiased on a transparent frame
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

void CalmStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const {
    if (element == PE_FrameFocusRect) return; // the ring of FocusRing stands for it, for keyboard focus only
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void CalmStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                            const QWidget* widget) const {
    if (element == CE_FocusFrame) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(colour(Colour::Accent), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), 10, 10);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

} // namespace chalktalk::ui
