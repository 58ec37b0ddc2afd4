#include "ui/dashboard/heat_delegate.h"

#include "app/dashboard/heat_model.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/tip.h"

#include <algorithm>
#include <array>
#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>

namespace chalktalk::ui {

using app::HeatModel;
using coaching::Lack;

namespace {

constexpr std::array s_grounds{Colour::Below4, Colour::Below3, Colour::Below2, Colour::Below1, Colour::Card,
                               Colour::Above1, Colour::Above2, Colour::Above3, Colour::Above4};
constexpr qreal s_gap = 2, s_radius = 8;

void paintArrow(QPainter& p, const QPointF& centre, int direction) {
    const qreal d = lineHeight() * 0.17;
    const qreal up = direction > 0 ? -1 : 1;
    p.setPen(QPen(colour(Colour::Ink), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    p.setBrush(Qt::NoBrush);
    p.drawPolyline(QPolygonF({{centre.x() - d * 1.35, centre.y() - up * d * 0.7},
                              {centre.x(), centre.y() + up * d * 0.7},
                              {centre.x() + d * 1.35, centre.y() - up * d * 0.7}}));
}

} // namespace

Colour heatGround(int step) {
    return s_grounds[static_cast<std::size_t>(std::clamp(step, -coaching::mostSteps, coaching::mostSteps) +
                                              coaching::mostSteps)];
}

int HeatDelegate::rowHeight() { return lineHeight() * 5 / 2 + 2; }
int HeatDelegate::leastWidth() { return lineHeight() * 15 / 4; }

QSize HeatDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {leastWidth(), rowHeight()};
}

void HeatDelegate::paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    p->save();
    p->setRenderHint(QPainter::Antialiasing);
    p->fillRect(option.rect, colour(Colour::Card)); // the view has painted the chosen one's ground
    const auto lack = static_cast<Lack>(index.data(HeatModel::LackRole).toInt());
    const QRectF tile = QRectF(option.rect).adjusted(s_gap, s_gap, -s_gap, -s_gap);
    const bool hasNumber = lack == Lack::Nothing;
    const int step = index.data(HeatModel::StepRole).toInt();
    p->setPen(Qt::NoPen);
    if (hasNumber && step != 0) {
        p->setBrush(colour(heatGround(step)));
        p->drawRoundedRect(tile, s_radius, s_radius);
    }
    if (lack == Lack::TooFew) {
        p->setBrush(Qt::NoBrush);
        p->setPen(QPen(colour(Colour::Control), 1, Qt::DashLine));
        p->drawRoundedRect(tile.adjusted(0.5, 0.5, -0.5, -0.5), s_radius, s_radius);
    }
    const QString words = index.data().toString();
    const QFont face = hasNumber ? textFont(TextSize::Body, QFont::DemiBold) : textFont(TextSize::Small);
    p->setFont(face);
    p->setPen(colour(hasNumber ? Colour::Ink : Colour::Ink3));
    // The number stands in the middle of the column; where the arrow beside it needs the room, it gives way.
    const int direction = hasNumber ? index.data(HeatModel::DirectionRole).toInt() : 0;
    const qreal half = QFontMetricsF(face).horizontalAdvance(words) / 2, arrow = lineHeight() * 0.72;
    const qreal shift = direction == 0 ? 0 : std::max(0.0, half + arrow - tile.width() / 2);
    const qreal side = option.direction == Qt::RightToLeft ? -1 : 1;
    p->drawText(tile.translated(-side * shift, 0), static_cast<int>(Qt::AlignCenter) | Qt::TextSingleLine, words);
    if (direction != 0)
        paintArrow(*p, {tile.center().x() + side * (half + lineHeight() * 0.42 - shift), tile.center().y()}, direction);
    if (option.state & QStyle::State_Selected) {
        p->setBrush(Qt::NoBrush);
        const bool focused = option.state & QStyle::State_Active && option.widget && option.widget->hasFocus();
        p->setPen(QPen(colour(Colour::Ink), focused ? 2.4 : 1.4));
        p->drawRoundedRect(tile.adjusted(1, 1, -1, -1), s_radius, s_radius);
    }
    p->restore();
}

bool HeatDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                             const QModelIndex& index) {
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    showTip(event->globalPos(), index.data(Qt::AccessibleTextRole).toString(), view);
    return true;
}

} // namespace chalktalk::ui
