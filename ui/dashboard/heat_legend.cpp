#include "ui/dashboard/heat_legend.h"

#include "coaching/dashboard.h"
#include "ui/dashboard/heat_delegate.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/accessible.h"

#include <QPainter>

namespace chalktalk::ui {
namespace {

constexpr int s_steps = 2 * coaching::mostSteps + 1;
int side() { return lineHeight() * 5 / 8; }
int gap() { return lineHeight() / 2; }

} // namespace

HeatLegend::HeatLegend(QWidget* parent) : QWidget(parent) {
    setAccessibleRole(*this, QAccessible::StaticText);
    setAccessibleName(tr("Colours: orange below the target, white at it, teal above"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize HeatLegend::sizeHint() const {
    const QFontMetrics fm(textFont(TextSize::Small));
    return {fm.horizontalAdvance(tr("below target")) + fm.horizontalAdvance(tr("above")) + 2 * gap() + 4 +
                s_steps * (side() + 2),
            lineHeight() * 3 / 2};
}

void HeatLegend::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const QFont face = textFont(TextSize::Small);
    const QFontMetrics fm(face);
    p.setFont(face);
    const auto placed = [&](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const int before = fm.horizontalAdvance(tr("below target")) + 2;
    p.setPen(colour(Colour::Ink2));
    p.drawText(placed(QRect(0, 0, before, height())), Qt::AlignVCenter | Qt::AlignLeading, tr("below target"));
    int x = before + gap();
    for (int step = -coaching::mostSteps; step <= coaching::mostSteps; ++step, x += side() + 2) {
        p.setPen(step == 0 ? QPen(colour(Colour::Line), 1) : QPen(Qt::NoPen));
        p.setBrush(colour(heatGround(step)));
        p.drawRoundedRect(QRectF(placed(QRect(x, (height() - side()) / 2, side(), side()))).adjusted(.5, .5, -.5, -.5),
                          3, 3);
    }
    p.setPen(colour(Colour::Ink2));
    p.drawText(placed(QRect(x + gap(), 0, width() - x - gap(), height())), Qt::AlignVCenter | Qt::AlignLeading,
               tr("above"));
}

} // namespace chalktalk::ui
