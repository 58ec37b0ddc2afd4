// The one-page brief on paper: the same painter for the screen, the printer and the PDF.
#pragma once

#include "base/result.h"
#include "coaching/brief.h"

#include <QRectF>
#include <QSizeF>

class QPainter;

namespace chalktalk::io {

// A4 in points, with the margins inside.
[[nodiscard]] QSizeF briefPageSize();

// Always one page: what does not fit is shortened in a fixed order (notes' lines first, then changes, then the letters
// a little, then trends, then long texts and lists), and a text never runs out of its place. Black on white with one
// green; good in greyscale. `page` is the whole sheet in the painter's units; everything is scaled to it.
void paintBrief(QPainter& painter, const QRectF& page, const coaching::Brief& brief);

// Text in it can be selected and extracted as it stands. Written to a temporary name and renamed; mode 0600. Needs a
// QGuiApplication (any platform) and the program's own fonts (useOwnFonts).
[[nodiscard]] Status writeBriefPdf(const QString& path, const coaching::Brief& brief);

// Adds the embedded fonts to the application; without a window only. Called once.
void useOwnFonts();

} // namespace chalktalk::io
