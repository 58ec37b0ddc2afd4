// A development plan on paper, always one page: the same painter for the screen, the printer and the PDF.
#pragma once

#include "base/result.h"
#include "coaching/development_sheet.h"

#include <QRectF>

class QPainter;

namespace chalktalk::io {

void paintDevelopmentSheet(QPainter& painter, const QRectF& page, const coaching::DevelopmentSheet& sheet);
[[nodiscard]] Status writeDevelopmentPdf(const QString& path, const coaching::DevelopmentSheet& sheet);

} // namespace chalktalk::io
