#include "ui/charts/survival_chart.h"

#include "ui/theme/fonts.h"
#include "ui/widgets/accessible.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

namespace chalktalk::ui {
namespace {

// Told apart by dashes too, not by colour alone.
constexpr std::array s_inks{Colour::Accent, Colour::Info, Colour::Warn, Colour::Ink2};
constexpr std::array s_dashes{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
constexpr int s_month = 30;

QFont small() { return textFont(TextSize::Small); }

} // namespace

int SurvivalCurve::atRisk(int days) const {
    int gone = 0;
    for (const auto& step : survival.steps)
        if (step.days < days) gone += step.events;
    for (const int day : waiting) gone += day < days;
    return survival.people - gone;
}

SurvivalChart::SurvivalChart(QWidget* parent) : QWidget(parent) {
    setAccessibleRole(*this, QAccessible::Chart);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SurvivalChart::setCurves(const QString& name, std::vector<SurvivalCurve> curves) {
    m_curves = std::move(curves);
    setAccessibleName(name);
    setAccessibleDescription(spoken());
    updateGeometry();
    update();
}

QString SurvivalChart::spoken() const {
    QStringList lines;
    for (const SurvivalCurve& curve : m_curves) {
        const QString waiting = tr("%n still on the way", nullptr, curve.survival.people - curve.survival.events);
        const QString half = curve.survival.median ? tr("half of them by day %1").arg(*curve.survival.median)
                                                   : tr("not half of them yet");
        lines << tr("%1: %2 of %3 reached it, %4; %5")
                     .arg(curve.name)
                     .arg(curve.survival.events)
                     .arg(curve.survival.people)
                     .arg(half, waiting);
    }
    return lines.join(u'\n');
}

QSize SurvivalChart::sizeHint() const {
    const int rows = static_cast<int>(m_curves.size()) + 1;
    return {lineHeight() * 32, lineHeight() * 11 + QFontMetrics(small()).height() * (rows + 3)};
}
QSize SurvivalChart::minimumSizeHint() const { return {lineHeight() * 18, sizeHint().height()}; }

int SurvivalChart::lastDay() const {
    int last = 3 * s_month;
    for (const SurvivalCurve& curve : m_curves) {
        if (!curve.survival.steps.empty()) last = std::max(last, curve.survival.steps.back().days);
        if (!curve.waiting.empty()) last = std::max(last, curve.waiting.back());
    }
    constexpr int most = 24 * s_month; // who takes longer lies beyond the edge; the words have the numbers
    return std::min(last, most);
}

QRectF SurvivalChart::plot() const {
    const QFontMetricsF fm(small());
    qreal names = fm.horizontalAdvance(QStringLiteral("100 %"));
    for (const SurvivalCurve& curve : m_curves) names = std::max(names, fm.horizontalAdvance(curve.name));
    const qreal rows = static_cast<qreal>(m_curves.size()) + 1;
    return QRectF(rect()).adjusted(std::min(names + lineHeight() * 4, width() * 0.42), fm.height() * 0.7, -lineHeight(),
                                   -fm.height() * (rows + 2.2));
}

void SurvivalChart::paintGrid(QPainter& p) const {
    const QRectF area = plot();
    const QFontMetricsF fm(small());
    for (const int percent : {0, 25, 50, 75, 100}) {
        const qreal y = area.bottom() - area.height() * percent / 100;
        p.setPen(QPen(colour(percent == 0 ? Colour::Line : Colour::Line2), 1));
        p.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        p.setPen(colour(Colour::Ink2));
        p.drawText(QRectF(0, y - fm.height() / 2, area.left() - lineHeight() * 0.4, fm.height()),
                   Qt::AlignRight | Qt::AlignVCenter, tr("%1 %").arg(percent));
    }
}

void SurvivalChart::paintCurve(QPainter& p, const SurvivalCurve& curve, Colour ink) const {
    const QRectF area = plot();
    const double last = lastDay();
    const auto at = [&](int days, double reached) {
        return QPointF(area.left() + area.width() * std::min<double>(days, last) / last,
                       area.bottom() - area.height() * reached);
    };
    QPainterPath path(at(0, 0));
    double reached = 0;
    for (const auto& step : curve.survival.steps) {
        if (step.days > last) break;
        path.lineTo(at(step.days, reached));
        reached = 1 - step.waiting;
        path.lineTo(at(step.days, reached));
    }
    const int end =
        std::min(static_cast<int>(last), curve.waiting.empty() ? static_cast<int>(last) : curve.waiting.back());
    path.lineTo(at(std::max(end, curve.survival.steps.empty()
                                     ? 0
                                     : std::min(static_cast<int>(last), curve.survival.steps.back().days)),
                   reached));
    p.drawPath(path);
    p.setPen(QPen(colour(ink), 1.6));
    for (const int days : curve.waiting) {
        if (days > last) break;
        const QPointF tick = at(days, 1 - curve.survival.waitingAt(days));
        p.drawLine(tick + QPointF(0, -lineHeight() * 0.2), tick + QPointF(0, lineHeight() * 0.2));
    }
}

void SurvivalChart::paintAtRisk(QPainter& p) const {
    const QRectF area = plot();
    const QFontMetricsF fm(small());
    const int last = lastDay(), step = last <= 6 * s_month ? s_month : 3 * s_month;
    qreal y = area.bottom() + fm.height() * 0.3;
    p.setPen(colour(Colour::Ink2));
    p.drawText(QRectF(0, y, area.left() - lineHeight() * 1.2, fm.height()), Qt::AlignLeft | Qt::AlignVCenter,
               fm.elidedText(tr("Day, and still counted"), Qt::ElideRight, area.left() - lineHeight() * 1.2));
    const auto mark = [&](int day, const QString& words) {
        const qreal x = area.left() + area.width() * day / last;
        p.drawText(QRectF(x - lineHeight() * 2, y, lineHeight() * 4, fm.height()), Qt::AlignCenter, words);
    };
    for (int day = 0; day <= last; day += step) mark(day, QLocale().toString(day));
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        y += fm.height() * 1.1;
        p.setPen(QPen(colour(s_inks[i % s_inks.size()]), 2, s_dashes[i % s_dashes.size()]));
        p.drawLine(QPointF(0, y + fm.height() / 2), QPointF(lineHeight() * 1.2, y + fm.height() / 2));
        p.setPen(colour(Colour::Ink));
        const qreal room = area.left() - lineHeight() * 3.4;
        p.drawText(QRectF(lineHeight() * 1.6, y, room, fm.height()), Qt::AlignLeft | Qt::AlignVCenter,
                   fm.elidedText(m_curves[i].name, Qt::ElideRight, room));
        for (int day = 0; day <= last; day += step) mark(day, QLocale().toString(m_curves[i].atRisk(day)));
    }
}

void SurvivalChart::paintEvent(QPaintEvent*) {
    if (m_curves.empty()) return;
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.setFont(small());
    paintGrid(p);
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        const Colour ink = s_inks[i % s_inks.size()];
        p.setBrush(Qt::NoBrush);
        p.setPen(QPen(colour(ink), 2, s_dashes[i % s_dashes.size()], Qt::FlatCap, Qt::MiterJoin));
        paintCurve(p, m_curves[i], ink);
    }
    paintAtRisk(p);
}

} // namespace chalktalk::ui
