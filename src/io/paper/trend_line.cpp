#include "io/paper/trend_line.h"

#include "io/paper/page_text.h"

#include <algorithm>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

namespace chalktalk::io {

namespace {

const QColor s_green(0x0B, 0x66, 0x50), s_grey(0x4E, 0x58, 0x53);

struct Range {
    double low, high;
};

std::optional<Range> rangeOf(const std::vector<coaching::TrendPoint>& trend, std::optional<double> target) {
    std::optional<Range> range;
    int values = 0;
    const auto take = [&](double value) {
        if (!range) range = Range{value, value};
        range->low = std::min(range->low, value), range->high = std::max(range->high, value);
    };
    for (const auto& point : trend) {
        if (point.value) take(*point.value), ++values;
    }
    if (values < 2) return std::nullopt;
    if (target) take(*target);
    return range;
}

QString monthOf(Day day) { return QLocale().toString(day.toDate(), QStringLiteral("MMM yyyy")); }

} // namespace

void paintTrend(QPainter* painter, const QRectF& place, const std::vector<coaching::TrendPoint>& trend,
                std::optional<double> target, double size) {
    const auto range = rangeOf(trend, target);
    if (!painter || !range) return;
    const Ink label{7 * size, QFont::Normal, s_grey, 1};
    const double labelHeight = 10 * pt * size;
    const QRectF plot = place.adjusted(3 * pt, 3 * pt, -3 * pt, -labelHeight - 3 * pt);
    const double span = range->high - range->low;
    const auto yOf = [&](double value) {
        return span > 0 ? plot.bottom() - (value - range->low) / span * plot.height() : plot.center().y();
    };
    const auto xOf = [&](std::size_t i) {
        return plot.left() + plot.width() * static_cast<double>(i) / static_cast<double>(trend.size() - 1);
    };
    painter->setBrush(Qt::NoBrush);
    if (target) {
        painter->setPen(QPen(s_grey, 0.7 * pt, Qt::DashLine));
        painter->drawLine(QPointF(plot.left(), yOf(*target)), QPointF(plot.right(), yOf(*target)));
    }
    QPainterPath line;
    bool open = false;
    QPointF last;
    for (std::size_t i = 0; i < trend.size(); ++i) {
        if (!trend[i].value) {
            open = false;
            continue;
        }
        last = {xOf(i), yOf(*trend[i].value)};
        if (open)
            line.lineTo(last);
        else
            line.moveTo(last);
        open = true;
    }
    painter->setPen(QPen(s_green, 1.3 * pt, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(line);
    painter->setPen(Qt::NoPen);
    painter->setBrush(s_green);
    painter->drawEllipse(last, 2 * pt, 2 * pt);
    const QPointF below(place.left(), place.bottom() - labelHeight);
    putText(painter, below, place.width(), monthOf(trend.front().day), label);
    Ink right = label;
    right.trailing = true;
    putText(painter, below, place.width(), monthOf(trend.back().day), right);
}

} // namespace chalktalk::io
