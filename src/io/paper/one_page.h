// Sheets of paper, whatever stands on them: scaled to a painter's page, or written as a PDF.
#pragma once

#include "base/result.h"

#include <functional>
#include <QRectF>
#include <vector>

class QPainter;

namespace chalktalk::io {

// Puts something on a page of the given size, in twentieths of a point (page_text.h).
using PutOnPage = std::function<void(QPainter& painter, QSizeF page)>;

// `page` is the whole sheet in the painter's units; everything is scaled to it.
void paintOnePage(QPainter& painter, const QRectF& page, const PutOnPage& put);

// A4 with selectable text. Written to a temporary name and renamed; mode 0600. Needs a QGuiApplication (any platform).
[[nodiscard]] Status writeOnePagePdf(const QString& path, const QString& title, const PutOnPage& put);
// The same with a page for each, in this order.
[[nodiscard]] Status writePagesPdf(const QString& path, const QString& title, const std::vector<PutOnPage>& pages);

} // namespace chalktalk::io
