#include "io/csv_writer.h"

#include <cmath>
#include <QLocale>

namespace chalktalk::io {

QByteArray csvExact(const QString& text) {
    QByteArray bytes = text.toUtf8();
    const bool padded = !bytes.isEmpty() && (bytes.front() == ' ' || bytes.back() == ' ');
    if (!padded && !bytes.contains(',') && !bytes.contains('"') && !bytes.contains('\n') && !bytes.contains('\r'))
        return bytes;
    bytes.replace("\"", "\"\"");
    return '"' + bytes + '"';
}

QByteArray csvText(const QString& text) {
    if (text.isEmpty()) return {};
    const QChar first = text.front();
    const bool formula = QStringView(u"=+-@").contains(first) || first.unicode() < u' ';
    return csvExact(formula ? u'\'' + text : text);
}

QByteArray csvRow(std::span<const QByteArray> cells) {
    QByteArray row;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) row += ',';
        row += cells[i];
    }
    return row + "\n";
}

QByteArray shortestNumber(double value) {
    if (value == 0) return "0"; // never "-0"
    const double size = std::abs(value);
    const char form = size >= 1e-5 && size < 1e15 ? 'f' : 'g';
    return QByteArray::number(value, form, QLocale::FloatingPointShortest);
}

} // namespace chalktalk::io
