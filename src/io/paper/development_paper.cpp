#include "io/paper/development_paper.h"

#include "io/paper/development_layout.h"
#include "io/paper/one_page.h"

namespace chalktalk::io {

void paintDevelopmentSheet(QPainter& painter, const QRectF& page, const coaching::DevelopmentSheet& sheet) {
    paintOnePage(painter, page, [&](QPainter& on, QSizeF size) { layDevelopmentSheet(&on, size, sheet); });
}

Status writeDevelopmentPdf(const QString& path, const coaching::DevelopmentSheet& sheet) {
    return writeOnePagePdf(path, sheet.title,
                           [&](QPainter& on, QSizeF size) { layDevelopmentSheet(&on, size, sheet); });
}

} // namespace chalktalk::io
