#include "ui/charts/sparkline.h"

#include "ui/theme/fonts.h"
#include "ui/widgets/accessible.h"
#include "ui/widgets/tip.h"

#include <algorithm>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

namespace chalktalk::ui {
namespace {

constexpr qreal s_margin = 6; // room for the end point and half the line

} // namespace

Sparkline::Sparkline(QWidget* parent) : QWidget(parent) {
    setAccessibleRole(*this, QAccessible::Chart);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Sparkline::setTrend(std::vector<coaching::TrendPoint> points, std::optional<double> target, Colour line,
                         ValueText text) {
    m_points = std::move(points);
    m_target = target;
    m_line = line;
    m_text = std::move(text);
    setAccessibleName(tr("Trend over the last month ends"));
    setAccessibleDescription(spoken());
    update();
}

QString Sparkline::spoken() const {
    QStringList lines;
    for (const auto& point : m_points) {
        const QString day = QLocale().toString(point.day.toDate(), QLocale::ShortFormat);
        lines << tr("%1: %2").arg(day, point.value ? m_text(*point.value) : tr("no value"));
    }
    if (m_target && m_text) lines << tr("Target: %1").arg(m_text(*m_target));
    return lines.join(u'\n');
}

QSize Sparkline::sizeHint() const { return {lineHeight() * 9, lineHeight() * 5 / 2}; }
QSize Sparkline::minimumSizeHint() const { return {lineHeight() * 4, lineHeight() * 5 / 2}; }

std::pair<double, double> Sparkline::range() const {
    std::optional<double> low = m_target, high = m_target;
    for (const auto& point : m_points)
        if (point.value) {
            low = low ? std::min(*low, *point.value) : *point.value;
            high = high ? std::max(*high, *point.value) : *point.value;
        }
    if (!low) return {0, 1};
    // A line that hardly moves shall look so: at least a fifth of the largest value is shown.
    const double least = std::max(std::abs(*high), std::abs(*low)) * 0.2;
    const double spare = std::max(0.0, least - (*high - *low)) / 2;
    if (*high - *low + spare <= 0) return {*low - 1, *high + 1};
    return {*low - spare, *high + spare};
}

QPointF Sparkline::place(std::size_t i, double value) const {
    const auto [low, high] = range();
    const qreal w = width() - 2 * s_margin, h = height() - 2 * s_margin;
    const qreal step = m_points.size() > 1 ? w / static_cast<qreal>(m_points.size() - 1) : 0;
    // Time runs left to right in every language.
    const qreal x = m_points.size() > 1 ? s_margin + step * static_cast<qreal>(i) : s_margin + w;
    return {x, s_margin + h - h * (value - low) / (high - low)};
}

void Sparkline::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const QColor ink = colour(m_line);
    if (m_target) {
        QPen dashes(colour(Colour::Ink3), 1.4, Qt::CustomDashLine, Qt::FlatCap);
        dashes.setDashPattern({2.4, 2.2});
        p.setPen(dashes);
        const qreal y = place(0, *m_target).y();
        p.drawLine(QPointF(s_margin, y), QPointF(width() - s_margin, y));
    }
    QColor from = ink, to = ink;
    from.setAlphaF(0.13f);
    to.setAlphaF(0.0f);
    QLinearGradient fade(0, s_margin, 0, height());
    fade.setColorAt(0, from);
    fade.setColorAt(1, to);
    for (std::size_t i = 0; i < m_points.size();) {
        if (!m_points[i].value) {
            ++i;
            continue;
        }
        QPainterPath path(place(i, *m_points[i].value));
        const std::size_t first = i;
        for (++i; i < m_points.size() && m_points[i].value; ++i) path.lineTo(place(i, *m_points[i].value));
        if (i - first == 1) { // a single month between gaps
            p.setPen(Qt::NoPen);
            p.setBrush(ink);
            p.drawEllipse(path.currentPosition(), 1.8, 1.8);
            continue;
        }
        QPainterPath area = path;
        area.lineTo(path.currentPosition().x(), height());
        area.lineTo(place(first, 0).x(), height());
        p.fillPath(area, fade);
        p.setBrush(Qt::NoBrush);
        p.setPen(QPen(ink, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        p.drawPath(path);
    }
    if (!m_points.empty() && m_points.back().value) {
        p.setPen(QPen(colour(Colour::Card), 2));
        p.setBrush(ink);
        p.drawEllipse(place(m_points.size() - 1, *m_points.back().value), 4.5, 4.5);
    }
}

bool Sparkline::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && !m_points.empty() && m_text) {
        const auto* help = static_cast<QHelpEvent*>(event);
        std::size_t nearest = 0;
        for (std::size_t i = 1; i < m_points.size(); ++i)
            if (std::abs(place(i, 0).x() - help->pos().x()) < std::abs(place(nearest, 0).x() - help->pos().x()))
                nearest = i;
        const auto& point = m_points[nearest];
        showTip(help->globalPos(),
                tr("%1: %2").arg(QLocale().toString(point.day.toDate(), QLocale::LongFormat),
                                 point.value ? m_text(*point.value) : tr("no value")),
                this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace chalktalk::ui
