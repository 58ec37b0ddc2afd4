#include "ui/development/quadrant_view.h"

#include "coaching/skill_will.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/accessible.h"

#include <QPainter>

namespace chalktalk::ui {

using domain::Quadrant;

QuadrantView::QuadrantView(QWidget* parent) : QWidget(parent) {
    setAccessibleRole(*this, QAccessible::Chart);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    show({}, false);
}

void QuadrantView::show(std::optional<Quadrant> quadrant, bool byHand) {
    m_quadrant = quadrant;
    m_byHand = byHand;
    setAccessibleName(tr("Skill by will"));
    setAccessibleDescription(quadrant ? coaching::quadrantName(*quadrant) : tr("It can't be said yet"));
    update();
}

QSize QuadrantView::sizeHint() const { return {lineHeight() * 14, lineHeight() * 6}; }
QSize QuadrantView::minimumSizeHint() const { return {lineHeight() * 9, lineHeight() * 6}; }

void QuadrantView::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const QFontMetrics small(textFont(TextSize::Small));
    const int axis = small.height() + 2;
    const QRect field = rect().adjusted(axis, 0, 0, -axis);
    const auto placed = [this](const QRect& one) { return QStyle::visualRect(layoutDirection(), rect(), one); };
    struct Place {
        Quadrant quadrant;
        int column, row; // will upwards, skill to the trailing side
    };
    for (const Place one : {Place{Quadrant::Train, 0, 0}, Place{Quadrant::Stretch, 1, 0}, Place{Quadrant::Coach, 0, 1},
                            Place{Quadrant::Motivate, 1, 1}}) {
        const int width = field.width() / 2, height = field.height() / 2;
        const QRect cell =
            placed(QRect(field.left() + one.column * width, field.top() + one.row * height, width, height))
                .adjusted(2, 2, -2, -2);
        const bool on = m_quadrant == one.quadrant;
        p.setPen(QPen(colour(on ? Colour::Accent : Colour::Line), on ? 1.5 : 1,
                      on && m_byHand ? Qt::DashLine : Qt::SolidLine));
        p.setBrush(colour(on ? Colour::AccentSoft : Colour::Card));
        p.drawRoundedRect(QRectF(cell).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
        const QFont face = textFont(TextSize::Small, on ? QFont::Bold : QFont::Medium);
        p.setFont(face);
        p.setPen(colour(on ? Colour::AccentInk : Colour::Ink2));
        p.drawText(
            cell, Qt::AlignCenter,
            QFontMetrics(face).elidedText(coaching::quadrantName(one.quadrant), Qt::ElideRight, cell.width() - 6));
    }
    p.setFont(textFont(TextSize::Small));
    p.setPen(colour(Colour::Ink2));
    p.drawText(placed(QRect(field.left(), field.bottom() + 1, field.width(), axis)), Qt::AlignCenter, tr("skill"));
    p.save();
    const QRect beside = placed(QRect(0, field.top(), axis, field.height()));
    p.translate(beside.left(), beside.bottom());
    p.rotate(-90);
    p.drawText(QRect(0, 0, beside.height(), beside.width()), Qt::AlignCenter, tr("will"));
    p.restore();
}

} // namespace chalktalk::ui
