#include "io/paper/brief_paper.h"

#include "io/paper/brief_layout.h"
#include "io/paper/one_page.h"

#include <QDirIterator>
#include <QFontDatabase>
#include <QPageSize>

namespace chalktalk::io {

QSizeF briefPageSize() { return QPageSize(QPageSize::A4).size(QPageSize::Point); }

void paintBrief(QPainter& painter, const QRectF& page, const coaching::Brief& brief) {
    paintOnePage(painter, page, [&](QPainter& on, QSizeF size) { layBrief(&on, size, brief); });
}

Status writeBriefPdf(const QString& path, const coaching::Brief& brief) {
    return writeOnePagePdf(path, brief.name + QStringLiteral(" · ") + brief.occasion,
                           [&](QPainter& on, QSizeF size) { layBrief(&on, size, brief); });
}

void useOwnFonts() {
    for (QDirIterator font(QStringLiteral(":/fonts")); font.hasNext();) QFontDatabase::addApplicationFont(font.next());
}

} // namespace chalktalk::io
