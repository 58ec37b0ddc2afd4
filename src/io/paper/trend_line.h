// The past of a number as a line: values left to right, gaps left open, the target dashed.
#pragma once

#include "coaching/fact.h"

#include <QRectF>

class QPainter;

namespace chalktalk::io {

// In twentieths of a point (page_text.h). `size` scales the letters. Nothing is drawn for fewer than two values.
void paintTrend(QPainter* painter, const QRectF& place, const std::vector<coaching::TrendPoint>& trend,
                std::optional<double> target, double size);

} // namespace chalktalk::io
