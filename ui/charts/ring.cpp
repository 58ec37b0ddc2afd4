#include "ui/charts/ring.h"

#include "ui/theme/fonts.h"
#include "ui/widgets/accessible.h"

#include <algorithm>
#include <cmath>
#include <QCoreApplication>
#include <QPainter>

namespace chalktalk::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Ring)
};

void paintRing(QPainter& painter, const QRectF& square, double share, const QString& centre, Colour ink) {
    const qreal side = std::min(square.width(), square.height());
    const qreal pen = std::max(2.5, side / 13);
    QRectF ring(0, 0, side - pen - 1, side - pen - 1);
    ring.moveCenter(square.center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour(Colour::Line), pen));
    painter.drawEllipse(ring);
    if (share > 0) {
        painter.setPen(QPen(colour(ink), pen, Qt::SolidLine, Qt::RoundCap));
        painter.drawArc(ring, 90 * 16, -static_cast<int>(std::lround(share * 360 * 16)));
    }
    // The text keeps clear of the ring, however large the letters are.
    QFont font = textFont(TextSize::Body, QFont::DemiBold);
    const qreal room = (ring.width() - pen) * 0.78;
    const qreal wide = QFontMetricsF(font).horizontalAdvance(centre);
    const qreal most = std::min(room / std::max(wide, 1.0), side * 0.36 / QFontMetricsF(font).ascent());
    font.setPointSizeF(font.pointSizeF() * std::clamp(most, 0.5, 2.2));
    painter.setFont(font);
    painter.setPen(colour(Colour::Ink));
    painter.drawText(square, Qt::AlignCenter, centre);
    painter.restore();
}

} // namespace

Ring::Ring(double lines, QWidget* parent) : QWidget(parent), m_lines(lines) {
    setAccessibleRole(*this, QAccessible::Chart);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Ring::set(double share, const QString& centre, Colour ink, const QString& spoken) {
    m_share = std::clamp(share, 0.0, 1.0);
    m_centre = centre;
    m_ink = ink;
    setAccessibleName(spoken);
    update();
}

QSize Ring::sizeHint() const {
    const int side = static_cast<int>(std::lround(m_lines * lineHeight()));
    return {side, side};
}

void Ring::paintEvent(QPaintEvent*) {
    QPainter p(this);
    paintRing(p, QRectF(rect()), m_share, m_centre, m_ink);
}

void showScore(Ring& ring, int score) {
    ring.set(score / 100.0, QString::number(score), score >= 80 ? Colour::Accent : Colour::Info,
             Texts::tr("The plan reads %1 of 100").arg(score));
}

} // namespace chalktalk::ui
