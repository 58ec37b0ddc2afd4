#include "ui/widgets/grade_mark.h"

#include "coaching/fact.h"

#include <QPainter>
#include <QPainterPath>

namespace chalktalk::ui {

using metrics::Grade;

GradeLook gradeLook(Grade grade) {
    switch (grade) {
    case Grade::Gap: return {Colour::Warn, Colour::WarnSoft};
    case Grade::Watch: return {Colour::Info, Colour::InfoSoft};
    case Grade::Strength: return {Colour::AccentInk, Colour::AccentSoft};
    case Grade::OffTarget: return {Colour::Warn, Colour::WarnSoft};
    case Grade::OnTarget: return {Colour::AccentInk, Colour::AccentSoft};
    case Grade::Steady: return {Colour::Ink2, Colour::Sunk};
    case Grade::Thin:
    case Grade::None: break;
    }
    return {Colour::Ink3, Colour::Sunk};
}

void paintGradeMark(QPainter& p, const QRectF& square, Grade grade) {
    const QColor ink = colour(gradeLook(grade).ink);
    const QPointF c = square.center();
    const qreal r = std::min(square.width(), square.height()) * 0.36;
    const qreal line = std::max(1.4, r * 0.32);
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    const auto triangle = [&](qreal direction) {
        QPainterPath path;
        path.moveTo(c.x() - r, c.y() - direction * r * 0.8);
        path.lineTo(c.x() + r, c.y() - direction * r * 0.8);
        path.lineTo(c.x(), c.y() + direction * r * 0.9);
        path.closeSubpath();
        return path;
    };
    QPen pen(ink, line, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    p.setPen(pen);
    p.setBrush(Qt::NoBrush);
    switch (grade) {
    case Grade::Gap:
        p.setBrush(ink);
        p.drawPath(triangle(1));
        break;
    case Grade::Watch: p.drawPath(triangle(1)); break;
    case Grade::Strength:
        p.setBrush(ink);
        p.drawPath(triangle(-1));
        break;
    case Grade::Steady:
        p.setPen(Qt::NoPen);
        p.setBrush(ink);
        p.drawEllipse(c, r * 0.5, r * 0.5);
        break;
    case Grade::Thin:
        pen.setWidthF(1.2);
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern({1.6, 1.4});
        p.setPen(pen);
        p.drawEllipse(c, r * 0.72, r * 0.72);
        break;
    case Grade::OffTarget: // a chevron pointing down
        p.drawPolyline(
            QPolygonF({c + QPointF(-r * 0.9, -r * 0.45), c + QPointF(0, r * 0.5), c + QPointF(r * 0.9, -r * 0.45)}));
        break;
    case Grade::OnTarget: // a tick
        p.drawPolyline(
            QPolygonF({c + QPointF(-r * 0.9, 0), c + QPointF(-r * 0.25, r * 0.65), c + QPointF(r * 0.95, -r * 0.65)}));
        break;
    case Grade::None: p.drawLine(QPointF(c.x() - r * 0.5, c.y()), QPointF(c.x() + r * 0.5, c.y())); break;
    }
    p.restore();
}

QString gradeName(Grade grade) {
    metrics::IndicatorResult row;
    row.grade = grade;
    if (grade != Grade::None) row.value = 0;
    return coaching::gradeWord(row);
}

} // namespace chalktalk::ui
