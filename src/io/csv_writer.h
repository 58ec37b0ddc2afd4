// Writes RFC 4180 rows; a text cell can't start a formula in a spreadsheet.
#pragma once

#include <QByteArray>
#include <QString>
#include <span>
#include <string_view>

namespace chalktalk::io {

// A text cell. One that a spreadsheet would run (it begins with = + - @ or a control character) gets an apostrophe
// before it; it is quoted where commas, quotes or line ends ask for it.
QByteArray csvText(const QString& text);

// The same without the apostrophe: for numbers and what another program reads back exactly.
QByteArray csvExact(const QString& text);

// A text cell of a canonical file: the apostrophe is before one that a spreadsheet would run, and also before one that
// begins with apostrophes and would be run without them, so that withoutFuse always finds the text as it was.
void appendDefused(std::string_view utf8, QByteArray& out);
// The text of such a cell, read back: without the first apostrophe where one was put. Other texts stay.
[[nodiscard]] std::string_view withoutFuse(std::string_view utf8);

// Joins finished cells into a row with its line end.
QByteArray csvRow(std::span<const QByteArray> cells);

// The shortest decimal form that reads back as the same double; no exponent where it can be helped.
QByteArray shortestNumber(double value);

} // namespace chalktalk::io
