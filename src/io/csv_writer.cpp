#include "io/csv_writer.h"

#include <cmath>
#include <QLocale>

namespace chalktalk::io {

namespace {

QByteArray quoted(QByteArray bytes) {
    const bool padded = !bytes.isEmpty() && (bytes.front() == ' ' || bytes.back() == ' ');
    if (!padded && !bytes.contains(',') && !bytes.contains('"') && !bytes.contains('\n') && !bytes.contains('\r'))
        return bytes;
    bytes.replace("\"", "\"\"");
    return '"' + bytes + '"';
}

// Whether a spreadsheet would run it, once the apostrophes before it are gone.
bool isFormula(std::string_view text) {
    const auto first = text.find_first_not_of('\'');
    return first != std::string_view::npos && (std::string_view("=+-@").find(text[first]) != std::string_view::npos ||
                                               static_cast<unsigned char>(text[first]) < 0x20);
}

} // namespace

QByteArray csvExact(const QString& text) { return quoted(text.toUtf8()); }

void appendDefused(std::string_view utf8, QByteArray& out) {
    QByteArray bytes(utf8.data(), static_cast<qsizetype>(utf8.size()));
    if (isFormula(utf8)) bytes.prepend('\'');
    out += quoted(std::move(bytes));
}

std::string_view withoutFuse(std::string_view utf8) {
    if (utf8.empty() || utf8.front() != '\'' || !isFormula(utf8)) return utf8;
    return utf8.substr(1);
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
