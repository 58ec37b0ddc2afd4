#include "io/paper/page_text.h"

#include <cmath>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QTextLayout>

namespace chalktalk::io {

namespace {

QFont fontOf(const Ink& ink) {
    QFont font(QStringLiteral("Chalktalk Sans"));
    font.setPixelSize(static_cast<int>(std::lround(ink.size * pt)));
    font.setWeight(ink.weight);
    font.setHintingPreference(QFont::PreferNoHinting); // the same widths on every device
    if (ink.size >= 16) font.setLetterSpacing(QFont::PercentageSpacing, 98);
    return font;
}

QString onOneLine(const QString& text) {
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text)
        plain += c.category() == QChar::Other_Control || c == QChar::ObjectReplacementCharacter ? QChar(u' ') : c;
    return plain.simplified();
}

// Lays out line after line; gives where each begins.
std::vector<int> lay(QTextLayout& layout, const Ink& ink, double width) {
    // The whole page goes one way: a name in another script does not jump to the other margin.
    const bool right = QGuiApplication::isRightToLeft() != ink.trailing;
    QTextOption option((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    layout.setTextOption(option);
    std::vector<int> starts;
    layout.beginLayout();
    // One line more than there is room for says that there is more; the rest need not be looked at.
    for (QTextLine line = layout.createLine(); line.isValid() && static_cast<int>(starts.size()) <= ink.lines;
         line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, static_cast<double>(starts.size()) * ink.size * 1.34 * pt});
        starts.push_back(line.textStart());
    }
    layout.endLayout();
    return starts;
}

} // namespace

double putText(QPainter* painter, QPointF at, double width, const QString& text, const Ink& ink) {
    const QFont font = fontOf(ink);
    QString plain = onOneLine(text);
    if (plain.isEmpty() || ink.lines <= 0) return 0;
    // Far more than fits even of the narrowest letters: nothing of it would be seen.
    const auto most = static_cast<qsizetype>(ink.lines * width / (ink.size * pt * 0.2)) + 100;
    if (plain.size() > most) plain = plain.left(most) + u'…';
    QTextLayout layout(plain, font);
    auto starts = lay(layout, ink, width);
    if (static_cast<int>(starts.size()) > ink.lines) {
        // The lines before the last break where they did: the text up to there is the same.
        const int last = starts[static_cast<std::size_t>(ink.lines - 1)];
        layout.setText(plain.left(last) + QFontMetricsF(font).elidedText(plain.mid(last), Qt::ElideRight, width));
        starts = lay(layout, ink, width);
    }
    const int lines = std::min(static_cast<int>(starts.size()), ink.lines);
    if (painter) {
        painter->setPen(ink.colour);
        for (int i = 0; i < lines; ++i) layout.lineAt(i).draw(painter, at);
    }
    return lines * ink.size * 1.34 * pt;
}

double widthOf(const QString& text, const Ink& ink) {
    return QFontMetricsF(fontOf(ink)).horizontalAdvance(onOneLine(text));
}

Ink shrunkToFit(const QString& text, Ink ink, double width, double smallest) {
    const double whole = widthOf(text.left(200), ink); // what is longer does not fit at any size
    if (whole > width) ink.size = std::max(smallest, std::floor(2 * ink.size * width / whole) / 2);
    return ink;
}

} // namespace chalktalk::io
