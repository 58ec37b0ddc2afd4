#include "ui/charts/hour_ring.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/accessible.h"
#include "ui/widgets/tip.h"

#include <algorithm>
#include <QPainter>

namespace chalktalk::ui {
namespace {

// "20", and once the hour is over how long ago that was: "+20", "+3 h", "+2 d".
QString inside(int left) {
    if (left >= 0) return QString::number(left);
    const int past = -left;
    if (past < 100) return QStringLiteral("+%1").arg(past);
    if (past < 48 * 60) return HourRing::tr("+%1 h").arg(past / 60);
    return HourRing::tr("+%1 d").arg(past / (24 * 60));
}

} // namespace

QString hourText(int left) {
    if (left >= 0) return HourRing::tr("%n minutes left of the hour", nullptr, left);
    const int past = -left;
    if (past < 100) return HourRing::tr("%n minutes past the hour", nullptr, past);
    if (past < 48 * 60) return HourRing::tr("%n hours past the hour", nullptr, past / 60);
    return HourRing::tr("%n days past the hour", nullptr, past / (24 * 60));
}

void paintHourRing(QPainter& p, const QRectF& square, int left) {
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    const qreal pen = std::max(2.5, square.width() * 0.085);
    const QRectF ring = square.adjusted(pen / 2 + 0.5, pen / 2 + 0.5, -pen / 2 - 0.5, -pen / 2 - 0.5);
    p.setBrush(Qt::NoBrush);
    p.setPen(QPen(colour(Colour::Line), pen));
    p.drawEllipse(ring);
    const bool late = left <= 0;
    if (!late) {
        // The last quarter of the hour is said in another colour and by its number.
        p.setPen(QPen(colour(left <= 15 ? Colour::Warn : Colour::Accent), pen, Qt::SolidLine, Qt::RoundCap));
        // From the top, clockwise in every language, as on a clock.
        p.drawArc(ring, 90 * 16, -static_cast<int>(std::min(left, 60) / 60.0 * 360 * 16));
    }
    QFont face = textFont(TextSize::Small, QFont::DemiBold);
    const QString number = inside(left);
    const qreal room = ring.width() - pen * 1.6;
    qreal pixels = square.height() * 0.33;
    face.setPixelSize(std::max(7, static_cast<int>(pixels)));
    while (pixels > 7 && QFontMetricsF(face).horizontalAdvance(number) > room) {
        pixels -= 1;
        face.setPixelSize(std::max(7, static_cast<int>(pixels)));
    }
    p.setFont(face);
    p.setPen(colour(late ? Colour::Ink2 : Colour::Ink));
    p.drawText(square, Qt::AlignCenter, number);
    p.restore();
}

HourRing::HourRing(double lines, QWidget* parent) : QWidget(parent), m_lines(lines) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleRole(*this, QAccessible::StaticText);
    setMinutesLeft(m_left);
}

void HourRing::setMinutesLeft(int minutes) {
    m_left = minutes;
    m_done = false;
    setAccessibleName(hourText(minutes));
    setToolTip(tipText(hourText(minutes)));
    update();
}

QSize HourRing::sizeHint() const {
    const int side = static_cast<int>(lineHeight() * m_lines);
    return {side, side};
}

void HourRing::paintEvent(QPaintEvent*) {
    QPainter p(this);
    const int side = std::min(width(), height());
    const QRectF square((width() - side) / 2.0, (height() - side) / 2.0, side, side);
    if (!m_done) return paintHourRing(p, square, m_left);
    p.setRenderHint(QPainter::Antialiasing);
    const qreal pen = std::max(2.5, square.width() * 0.085);
    p.setPen(QPen(colour(m_left >= 0 ? Colour::Accent : Colour::Line), pen));
    p.drawEllipse(square.adjusted(pen / 2 + 0.5, pen / 2 + 0.5, -pen / 2 - 0.5, -pen / 2 - 0.5));
    const int tick = side * 2 / 5;
    lineIcon(QStringLiteral("check"), Colour::AccentInk)
        .paint(&p, QRect((width() - tick) / 2, (height() - tick) / 2, tick, tick));
}

void HourRing::setDone(bool inTime) {
    m_left = inTime ? 0 : -1;
    m_done = true;
    const QString words = inTime ? tr("Debriefed within the hour") : tr("Debriefed after the hour");
    setAccessibleName(words);
    setToolTip(tipText(words));
    update();
}

} // namespace chalktalk::ui
