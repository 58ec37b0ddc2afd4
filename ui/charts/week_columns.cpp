#include "ui/charts/week_columns.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/accessible.h"

#include <algorithm>
#include <cmath>
#include <QLocale>
#include <QPainter>

namespace chalktalk::ui {

WeekColumns::WeekColumns(QWidget* parent) : QWidget(parent) {
    setAccessibleRole(*this, QAccessible::Chart);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void WeekColumns::setWeeks(std::vector<double> mean, std::vector<double> now, int late) {
    m_mean = std::move(mean);
    m_now = std::move(now);
    m_late = late;
    QStringList said;
    for (std::size_t i = 0; i < m_mean.size(); ++i) {
        const QString usual = tr("usually %n minutes", nullptr, static_cast<int>(std::lround(m_mean[i])));
        const QString week = tr("Week %1: %2").arg(i + 1).arg(usual);
        said << (i < m_now.size() ? tr("%1, this quarter %2")
                                        .arg(week)
                                        .arg(QLocale().toString(static_cast<int>(std::lround(m_now[i]))))
                                  : week);
    }
    setAccessibleName(tr("Coaching by week of the quarter"));
    setAccessibleDescription(said.join(u'\n'));
    update();
}

QSize WeekColumns::sizeHint() const { return {lineHeight() * 26, lineHeight() * 9}; }
QSize WeekColumns::minimumSizeHint() const { return {lineHeight() * 14, lineHeight() * 9}; }

void WeekColumns::paintEvent(QPaintEvent*) {
    if (m_mean.empty()) return;
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const QFont face = textFont(TextSize::Small);
    const QFontMetrics fm(face);
    p.setFont(face);
    double most = 1;
    for (const double minutes : m_mean) most = std::max(most, minutes);
    for (const double minutes : m_now) most = std::max(most, minutes);
    const QRectF plot = QRectF(rect()).adjusted(0, fm.height() * 1.3, 0, -fm.height() * 1.5);
    const auto weeks = static_cast<qreal>(m_mean.size());
    const qreal each = plot.width() / weeks;
    // Time runs left to right in every language.
    if (m_late > 0) {
        const qreal x = plot.left() + each * (weeks - m_late);
        p.fillRect(QRectF(x, plot.top(), each * m_late, plot.height()), colour(Colour::Sunk));
        p.setPen(colour(Colour::Ink2));
        p.drawText(QRectF(x, 0, each * m_late, fm.height()), Qt::AlignCenter, tr("last %n weeks", nullptr, m_late));
    }
    p.setPen(QPen(colour(Colour::Line), 1));
    p.drawLine(plot.bottomLeft(), plot.bottomRight());
    for (std::size_t i = 0; i < m_mean.size(); ++i) {
        const qreal x = plot.left() + each * static_cast<qreal>(i);
        const auto column = [&](double minutes, qreal from, qreal wide, Colour fill) {
            const qreal high = plot.height() * minutes / most;
            p.setPen(Qt::NoPen);
            p.setBrush(colour(fill));
            if (high > 0.5) p.drawRoundedRect(QRectF(x + each * from, plot.bottom() - high, each * wide, high), 2, 2);
        };
        column(m_mean[i], 0.12, 0.76, Colour::PeerBand);
        if (i < m_now.size()) column(m_now[i], 0.32, 0.36, Colour::Accent);
        p.setPen(colour(Colour::Ink2));
        p.drawText(QRectF(x, plot.bottom() + fm.height() * 0.3, each, fm.height()), Qt::AlignCenter,
                   QLocale().toString(static_cast<int>(i + 1)));
    }
}

} // namespace chalktalk::ui
