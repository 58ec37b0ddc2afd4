#include "io/paper/review_paper.h"

#include "io/paper/brief_paper.h"
#include "io/paper/one_page.h"
#include "io/paper/page_text.h"
#include "io/paper/review_layout.h"

namespace chalktalk::io {

int reviewPages(const coaching::ReviewSheet& sheet) { return ReviewLayout(briefPageSize() * pt, sheet).pages(); }

void paintReviewPage(QPainter& painter, const QRectF& page, const coaching::ReviewSheet& sheet, int number) {
    paintOnePage(painter, page, [&](QPainter& on, QSizeF size) { ReviewLayout(size, sheet).paint(on, number); });
}

Status writeReviewPdf(const QString& path, const coaching::ReviewSheet& sheet) {
    std::vector<PutOnPage> pages;
    const int count = reviewPages(sheet);
    for (int i = 0; i < count; ++i)
        pages.emplace_back([&sheet, i](QPainter& on, QSizeF size) { ReviewLayout(size, sheet).paint(on, i); });
    return writePagesPdf(path, sheet.pack.name + QStringLiteral(" · ") + sheet.pack.title, pages);
}

} // namespace chalktalk::io
