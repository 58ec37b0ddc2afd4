// A quarterly review on paper: page one holds the questions to the person and the facts, the pages after it the rest;
// the same painter for the screen, the printer and the PDF.
#pragma once

#include "base/result.h"
#include "coaching/review_sheet.h"

#include <QRectF>

class QPainter;

namespace chalktalk::io {

[[nodiscard]] int reviewPages(const coaching::ReviewSheet& sheet); // A4; at least one
// `page` is a whole sheet in the painter's units; pages count from 0.
void paintReviewPage(QPainter& painter, const QRectF& page, const coaching::ReviewSheet& sheet, int number);
// Selectable text, a temporary name and a rename, mode 0600.
[[nodiscard]] Status writeReviewPdf(const QString& path, const coaching::ReviewSheet& sheet);

} // namespace chalktalk::io
