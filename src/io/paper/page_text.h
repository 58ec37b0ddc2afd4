// Text on a sheet: wrapped, cut to a number of lines, measured and painted by the same code.
#pragma once

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QString>

class QPainter;

namespace chalktalk::io {

// A sheet is painted in twentieths of a point, since font sizes in pixels are whole numbers: what is measured here
// holds for a screen, a printer and a PDF alike.
inline constexpr double pt = 20;

struct Ink {
    double size = 10; // points
    QFont::Weight weight = QFont::Normal;
    QColor colour = Qt::black;
    int lines = 100;       // at most; the last one ends in "…" where more was to be said
    bool trailing = false; // flush with the far end of the line
};

// Puts `text` at `at`, as wide as `width`, and gives the height that it takes. Without a painter it only measures. Line
// ends and control characters become spaces; a word that is wider than the line is broken.
double putText(QPainter* painter, QPointF at, double width, const QString& text, const Ink& ink);

// The width of the text on one line.
[[nodiscard]] double widthOf(const QString& text, const Ink& ink);

// The largest size up to `ink`'s, in half points, at which the text stands on one line; not under `smallest`.
[[nodiscard]] Ink shrunkToFit(const QString& text, Ink ink, double width, double smallest);

} // namespace chalktalk::io
