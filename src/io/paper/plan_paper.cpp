#include "io/paper/plan_paper.h"

#include "io/paper/one_page.h"
#include "io/paper/plan_layout.h"

namespace chalktalk::io {

void paintPlanSheet(QPainter& painter, const QRectF& page, const coaching::PlanSheet& sheet) {
    paintOnePage(painter, page, [&](QPainter& on, QSizeF size) { layPlanSheet(&on, size, sheet); });
}

Status writePlanSheetPdf(const QString& path, const coaching::PlanSheet& sheet) {
    return writeOnePagePdf(path, sheet.title + QStringLiteral(" · ") + sheet.subtitle,
                           [&](QPainter& on, QSizeF size) { layPlanSheet(&on, size, sheet); });
}

} // namespace chalktalk::io
