#include "ui/charts/peer_strip.h"

#include "ui/theme/fonts.h"
#include "ui/widgets/accessible.h"
#include "ui/widgets/tip.h"

#include <algorithm>
#include <cmath>
#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>

namespace chalktalk::ui {
namespace {

// A number and its unit stay together in right-to-left text.
QString isolated(const QString& value) { return QChar(0x2068) + value + QChar(0x2069); }

QFont labelFont(bool own) { return textFont(TextSize::Small, own ? QFont::DemiBold : QFont::Normal); }

} // namespace

LabelPlaces placeLabels(qreal ownCentre, qreal ownWidth, qreal medianCentre, qreal medianWidth, qreal width,
                        qreal gap) {
    const auto inside = [width](qreal left, qreal w) { return std::clamp(left, 0.0, std::max(0.0, width - w)); };
    LabelPlaces at{inside(ownCentre - ownWidth / 2, ownWidth), inside(medianCentre - medianWidth / 2, medianWidth)};
    const bool ownFirst = ownCentre <= medianCentre;
    qreal& left = ownFirst ? at.own : at.median;
    qreal& right = ownFirst ? at.median : at.own;
    const qreal leftWidth = ownFirst ? ownWidth : medianWidth, rightWidth = ownFirst ? medianWidth : ownWidth;
    const qreal overlap = left + leftWidth + gap - right;
    if (overlap > 0) {
        // Each gives way by half; where the edge stops one, the other goes the rest.
        left = inside(left - overlap / 2, leftWidth);
        right = inside(std::max(right, left + leftWidth + gap), rightWidth);
        left = std::max(0.0, std::min(left, right - gap - leftWidth));
    }
    return at;
}

double quantile(const std::vector<double>& sorted, double q) {
    const double at = q * static_cast<double>(sorted.size() - 1);
    const auto low = static_cast<std::size_t>(std::floor(at));
    const auto high = std::min(low + 1, sorted.size() - 1);
    return sorted[low] + (sorted[high] - sorted[low]) * (at - static_cast<double>(low));
}

std::pair<double, double> shownRange(const std::vector<double>& peers, std::optional<double> own) {
    if (peers.empty()) return {own.value_or(0), own.value_or(0)};
    double low = peers.front(), high = peers.back();
    if (peers.size() >= 8) {
        const double q1 = quantile(peers, 0.25), q3 = quantile(peers, 0.75), reach = 4 * (q3 - q1);
        if (reach > 0) {
            low = std::max(low, q1 - reach);
            high = std::min(high, q3 + reach);
        }
    }
    if (own) { // oneself is always shown where one is
        low = std::min(low, *own);
        high = std::max(high, *own);
    }
    return {low, high};
}

PeerStrip::PeerStrip(QWidget* parent) : QWidget(parent) {
    setAccessibleRole(*this, QAccessible::Chart);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PeerStrip::setValues(const QString& who, std::optional<double> own, std::vector<double> peers, Colour mark,
                          ValueText text) {
    m_who = who;
    m_own = own;
    m_peers = std::move(peers);
    std::sort(m_peers.begin(), m_peers.end());
    m_mark = mark;
    m_text = std::move(text);
    setAccessibleName(m_peers.size() == 1 ? tr("Beside 1 peer")
                                          : tr("Among %n peers", nullptr, static_cast<int>(m_peers.size())));
    setAccessibleDescription(spoken());
    update();
}

QString PeerStrip::spoken() const {
    QStringList parts;
    if (m_own) parts << tr("%1: %2").arg(m_who, m_text(*m_own));
    if (!m_peers.empty()) {
        parts << tr("median of the peers: %1").arg(m_text(quantile(m_peers, 0.5)));
        parts << tr("middle half from %1 to %2").arg(m_text(quantile(m_peers, 0.25)), m_text(quantile(m_peers, 0.75)));
        parts << tr("lowest %1, highest %2").arg(m_text(m_peers.front()), m_text(m_peers.back()));
    }
    return parts.join(QStringLiteral("; "));
}

QSize PeerStrip::sizeHint() const {
    return {lineHeight() * 14, lineHeight() * 3 / 2 + QFontMetrics(labelFont(true)).height() + 2};
}
QSize PeerStrip::minimumSizeHint() const { return {lineHeight() * 8, sizeHint().height()}; }

qreal PeerStrip::axis() const { return lineHeight() * 0.75; }

qreal PeerStrip::at(double value) const {
    const auto [low, high] = shownRange(m_peers, m_own);
    value = std::clamp(value, low, high);
    const qreal margin = lineHeight() * 0.6, w = width() - 2 * margin;
    return high > low ? margin + w * (value - low) / (high - low) : margin + w / 2;
}

void PeerStrip::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const qreal y = axis(), unit = lineHeight();
    p.setPen(QPen(colour(Colour::Line), 2, Qt::SolidLine, Qt::RoundCap));
    p.drawLine(QPointF(2, y), QPointF(width() - 2, y));
    p.setPen(Qt::NoPen);
    if (m_peers.size() >= 4) {
        const qreal from = at(quantile(m_peers, 0.25)), to = at(quantile(m_peers, 0.75));
        const qreal h = unit * 0.72;
        p.setBrush(colour(Colour::PeerBand));
        p.drawRoundedRect(QRectF(std::min(from, to), y - h / 2, std::max(4.0, std::abs(to - from)), h), 4, 4);
    }
    QColor dot = colour(Colour::Peer);
    if (m_peers.size() > 60) dot.setAlphaF(0.45f); // many dots: density shows by overlap
    p.setBrush(dot);
    const auto [low, high] = shownRange(m_peers, m_own);
    for (const double value : m_peers) {
        if (value >= low && value <= high) {
            p.drawEllipse(QPointF(at(value), y), unit * 0.16, unit * 0.16);
            continue;
        }
        // Farther out than the strip reaches: an arrow at its end. The spoken text has the number.
        const qreal x = at(value), d = unit * (value > high ? 0.22 : -0.22);
        p.drawPolygon(QPolygonF({{x - d * 0.6, y - unit * 0.2}, {x + d, y}, {x - d * 0.6, y + unit * 0.2}}));
    }
    QString median, own;
    if (!m_peers.empty()) {
        const qreal x = at(quantile(m_peers, 0.5));
        p.setPen(QPen(colour(Colour::Ink), 2, Qt::SolidLine, Qt::FlatCap));
        p.drawLine(QPointF(x, y - unit * 0.5), QPointF(x, y + unit * 0.5));
        median = tr("median %1").arg(isolated(m_text(quantile(m_peers, 0.5))));
    }
    if (m_own) {
        const qreal x = at(*m_own), r = unit * 0.4;
        QPainterPath diamond;
        diamond.moveTo(x, y - r);
        diamond.lineTo(x + r, y);
        diamond.lineTo(x, y + r);
        diamond.lineTo(x - r, y);
        diamond.closeSubpath();
        p.setPen(QPen(colour(Colour::Card), 2));
        p.setBrush(colour(m_mark));
        p.drawPath(diamond);
        own = tr("%1 %2").arg(m_who, isolated(m_text(*m_own)));
    }
    const QFontMetricsF bold(labelFont(true)), plain(labelFont(false));
    const qreal ownWidth = own.isEmpty() ? 0 : bold.horizontalAdvance(own) + 1;
    const qreal medianWidth = median.isEmpty() ? 0 : plain.horizontalAdvance(median) + 1;
    const qreal top = y + unit * 0.68;
    auto places = placeLabels(m_own ? at(*m_own) : 0, ownWidth, median.isEmpty() ? 0 : at(quantile(m_peers, 0.5)),
                              medianWidth, width(), own.isEmpty() || median.isEmpty() ? 0 : unit * 0.7);
    p.setFont(labelFont(false));
    p.setPen(colour(Colour::Ink2));
    if (!median.isEmpty())
        p.drawText(QRectF(places.median, top, medianWidth, plain.height()), Qt::AlignLeft | Qt::TextSingleLine, median);
    p.setFont(labelFont(true));
    p.setPen(colour(m_mark));
    if (!own.isEmpty())
        p.drawText(QRectF(places.own, top, ownWidth, bold.height()), Qt::AlignLeft | Qt::TextSingleLine, own);
}

bool PeerStrip::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        showTip(static_cast<QHelpEvent*>(event)->globalPos(), spoken(), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace chalktalk::ui
