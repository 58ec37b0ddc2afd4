#include "ui/charts/scatter.h"

#include "ui/theme/fonts.h"
#include "ui/widgets/accessible.h"
#include "ui/widgets/tip.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <QHelpEvent>
#include <QPainter>

namespace chalktalk::ui {
namespace {

qreal radius() { return lineHeight() * 0.29; }
QFont labelFont(bool strong) { return strong ? textFont(TextSize::Small, QFont::Bold) : textFont(TextSize::Small); }

// Right, left, above, below, and the corners: the order in which sides are tried.
std::array<QRectF, 8> sidesOf(const QPointF& c, const QSizeF& s, qreal r) {
    const qreal gap = r * 1.9, w = s.width(), h = s.height();
    return {QRectF(c.x() + gap, c.y() - h / 2, w, h),     QRectF(c.x() - gap - w, c.y() - h / 2, w, h),
            QRectF(c.x() - w / 2, c.y() - gap - h, w, h), QRectF(c.x() - w / 2, c.y() + gap, w, h),
            QRectF(c.x() + r, c.y() - r - h, w, h),       QRectF(c.x() + r, c.y() + r, w, h),
            QRectF(c.x() - r - w, c.y() - r - h, w, h),   QRectF(c.x() - r - w, c.y() + r, w, h)};
}

double roundStep(double raw) {
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    for (const double step : {1.0, 2.0, 2.5, 5.0, 10.0})
        if (step * power >= raw - 1e-12) return step * power;
    return 10 * power;
}

} // namespace

std::vector<QRectF> placeScatterLabels(const std::vector<QPointF>& centres, const std::vector<QSizeF>& sizes,
                                       const QRectF& bounds, qreal r, std::size_t chosen) {
    std::vector<QRectF> places(centres.size());
    std::vector<std::size_t> order(centres.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (chosen < order.size())
        std::rotate(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(chosen),
                    order.begin() + static_cast<std::ptrdiff_t>(chosen) + 1);
    for (const std::size_t i : order)
        for (const QRectF& side : sidesOf(centres[i], sizes[i], r)) {
            if (!bounds.contains(side)) continue;
            const bool hitsPoint = std::ranges::any_of(
                centres, [&](const QPointF& c) { return side.intersects(QRectF(c.x() - r, c.y() - r, 2 * r, 2 * r)); });
            if (hitsPoint || std::ranges::any_of(places, [&](const QRectF& p) { return p.intersects(side); })) continue;
            places[i] = side;
            break;
        }
    return places;
}

std::vector<double> roundMarks(double low, double high, int most) {
    if (!(high > low)) high = low + 1;
    const double step = roundStep((high - low) / std::max(1, most - 1));
    std::vector<double> marks;
    for (double mark = std::floor(low / step + 1e-9) * step;; mark += step) {
        marks.push_back(std::abs(mark) < step * 1e-6 ? 0 : mark);
        if (mark >= high - step * 1e-6) break;
    }
    return marks;
}

Scatter::Scatter(QWidget* parent) : QWidget(parent) {
    setAccessibleRole(*this, QAccessible::Chart);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Scatter::setPoints(std::vector<ScatterPoint> points, std::optional<double> target, ValueText xText,
                        ValueText yText, const QString& xName, const QString& yName) {
    m_points = std::move(points);
    m_target = target;
    m_xText = std::move(xText);
    m_yText = std::move(yText);
    m_xName = xName;
    m_yName = yName;
    double left = target.value_or(1e9), right = target.value_or(-1e9), low = 0, high = 0; // nought is always in sight
    for (const auto& point : m_points) {
        left = std::min(left, point.x);
        right = std::max(right, point.x);
        low = std::min(low, point.y);
        high = std::max(high, point.y);
    }
    constexpr int marks = 6;
    m_xMarks = m_points.empty() ? std::vector<double>{0, 1} : roundMarks(left, right, marks);
    m_yMarks = m_points.empty() ? std::vector<double>{0, 1} : roundMarks(low, high, marks - 1);
    setAccessibleName(tr("%1 against %2", "two measures").arg(yName, xName));
    setAccessibleDescription(spoken());
    update();
}

QString Scatter::spoken() const {
    QStringList lines;
    for (const auto& point : m_points)
        lines << tr("%1: %2 %3, %4 %5").arg(point.label, m_xName, m_xText(point.x), m_yName, m_yText(point.y));
    if (m_target) lines << tr("Target: %1").arg(m_xText(*m_target));
    return lines.join(u'\n');
}

QSize Scatter::sizeHint() const { return {lineHeight() * 30, lineHeight() * 12}; }
QSize Scatter::minimumSizeHint() const { return {lineHeight() * 14, lineHeight() * 12}; }

QRectF Scatter::plot() const {
    const QFontMetricsF fm(labelFont(false));
    qreal words = 0;
    if (m_yText)
        for (const double mark : m_yMarks) words = std::max(words, fm.horizontalAdvance(m_yText(mark)));
    return QRectF(rect()).adjusted(words + lineHeight() * 0.7, fm.height() * 1.3, -lineHeight() * 1.5,
                                   -fm.height() * 1.6);
}

QPointF Scatter::place(const ScatterPoint& point) const {
    const QRectF area = plot();
    const auto share = [](double value, const std::vector<double>& marks) {
        return (value - marks.front()) / (marks.back() - marks.front());
    };
    return {area.left() + area.width() * share(point.x, m_xMarks),
            area.bottom() - area.height() * share(point.y, m_yMarks)};
}

void Scatter::paintAxes(QPainter& p) const {
    const QRectF area = plot();
    const QFontMetricsF fm(labelFont(false));
    p.setFont(labelFont(false));
    for (const double mark : m_yMarks) {
        const qreal y = place({{}, m_xMarks.front(), mark}).y();
        p.setPen(QPen(colour(mark == 0 ? Colour::Control : Colour::Line2), 1));
        p.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        p.setPen(colour(Colour::Ink2));
        p.drawText(QRectF(0, y - fm.height() / 2, area.left() - lineHeight() * 0.5, fm.height()),
                   Qt::AlignRight | Qt::AlignVCenter, m_yText(mark));
    }
    for (const double mark : m_xMarks) {
        const qreal x = place({{}, mark, m_yMarks.front()}).x(), half = lineHeight() * 2.5;
        p.setPen(colour(Colour::Ink2));
        p.drawText(QRectF(x - half, area.bottom() + fm.height() * 0.35, 2 * half, fm.height()), Qt::AlignCenter,
                   m_xText(mark));
    }
    if (!m_target) return;
    const qreal x = place({{}, *m_target, m_yMarks.front()}).x();
    QPen dashes(colour(Colour::Ink3), 1.4, Qt::CustomDashLine, Qt::FlatCap);
    dashes.setDashPattern({2.4, 2.2});
    p.setPen(dashes);
    p.drawLine(QPointF(x, area.top() - fm.height() * 0.9), QPointF(x, area.bottom()));
    p.setPen(colour(Colour::Ink2));
    const QString words = tr("target");
    const qreal wide = fm.horizontalAdvance(words) + 2;
    const bool fits = x + wide + 6 <= width();
    p.drawText(QRectF(fits ? x + 6 : x - 6 - wide, 0, wide, fm.height()), Qt::AlignLeft | Qt::AlignVCenter, words);
}

void Scatter::paintEvent(QPaintEvent*) {
    if (m_points.empty() || !m_xText) return;
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    paintAxes(p);
    std::vector<QPointF> centres;
    std::vector<QSizeF> sizes;
    std::size_t chosen = m_points.size();
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const QFontMetricsF fm(labelFont(m_points[i].chosen));
        centres.push_back(place(m_points[i]));
        sizes.emplace_back(fm.horizontalAdvance(m_points[i].label) + 2, fm.height());
        if (m_points[i].chosen) chosen = i;
    }
    const auto labels = placeScatterLabels(centres, sizes, rect(), radius(), chosen);
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        p.setPen(QPen(colour(Colour::Card), 1.5));
        p.setBrush(colour(m_points[i].chosen ? Colour::Warn : Colour::Accent));
        p.drawEllipse(centres[i], radius(), radius());
        if (labels[i].isEmpty()) continue;
        p.setFont(labelFont(m_points[i].chosen));
        p.setPen(colour(Colour::Ink));
        p.drawText(labels[i], Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_points[i].label);
    }
}

int Scatter::pointAt(const QPointF& at) const {
    int nearest = -1;
    qreal least = radius() * 2.2;
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const QPointF away = place(m_points[i]) - at;
        const qreal far = std::hypot(away.x(), away.y());
        if (far >= least) continue;
        least = far;
        nearest = static_cast<int>(i);
    }
    return nearest;
}

void Scatter::mousePressEvent(QMouseEvent* event) {
    const int point = event->button() == Qt::LeftButton ? pointAt(event->position()) : -1;
    if (point >= 0) Q_EMIT chosen(point);
}

bool Scatter::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && m_xText) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int at = pointAt(help->pos());
        if (at < 0) return true;
        const auto& point = m_points[static_cast<std::size_t>(at)];
        showTip(help->globalPos(),
                tr("%1: %2 %3, %4 %5").arg(point.label, m_xName, m_xText(point.x), m_yName, m_yText(point.y)), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace chalktalk::ui
