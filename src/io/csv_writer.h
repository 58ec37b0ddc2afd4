// Writes RFC 4180 rows; a text cell can't start a formula in a spreadsheet.
#pragma once

#include <QByteArray>
#include <QString>
#include <span>

namespace chalktalk::io {

// A text cell. One that a spreadsheet would run (it begins with = + - @ or a control character) gets an apostrophe
// before it; it is quoted where commas, quotes or line ends ask for it.
QByteArray csvText(const QString& text);

// The same without the apostrophe: for what another program reads back exactly (canonical CSV, numbers).
QByteArray csvExact(const QString& text);

// Joins finished cells into a row with its line end.
QByteArray csvRow(std::span<const QByteArray> cells);

// The shortest decimal form that reads back as the same double; no exponent where it can be helped.
QByteArray shortestNumber(double value);

} // namespace chalktalk::io
