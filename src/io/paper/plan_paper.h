// A call plan on paper, one page to take along: the same painter for the screen, the printer and the PDF.
#pragma once

#include "base/result.h"
#include "coaching/plan_sheet.h"

#include <QRectF>

class QPainter;

namespace chalktalk::io {

// Always one page, as the brief is: what does not fit is shortened in a fixed order. `page` is the whole sheet.
void paintPlanSheet(QPainter& painter, const QRectF& page, const coaching::PlanSheet& sheet);
// Selectable text, a temporary name and a rename, mode 0600.
[[nodiscard]] Status writePlanSheetPdf(const QString& path, const coaching::PlanSheet& sheet);

} // namespace chalktalk::io
