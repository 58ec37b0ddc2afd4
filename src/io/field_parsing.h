// Turns the text of one field into a day, an instant, an amount or a number, or says that it is none.
#pragma once

#include "base/day.h"
#include "domain/local_time.h"

#include <optional>
#include <string_view>

namespace chalktalk::io {

// How a file writes dates and numbers. The canonical files: ISO, a point, nothing else.
enum class DateOrder { Iso, YearMonthDay, DayMonthYear, MonthDayYear };
struct FieldStyle {
    DateOrder dates = DateOrder::Iso;
    char decimalPoint = '.';
    bool lenientNumbers = false; // grouping, currency signs, (negative), 12.5k
};

[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] bool equalsIgnoringCase(std::string_view text, std::string_view asciiWord);

// YYYY-MM-DD, or day, month and year in the style's order between any of / . - and space. A date with a time behind
// it is taken as its date where the style is not Iso. Two-digit years and days that do not exist are refused.
[[nodiscard]] std::optional<Day> parseDay(std::string_view text, const FieldStyle& style);
// A day, T or space, hh:mm[:ss[.fff]], and Z, +hh:mm, +hhmm or nothing (then the zone's clock). A bare day is its
// beginning.
[[nodiscard]] std::optional<qint64> parseInstant(std::string_view text, const FieldStyle& style,
                                                 const domain::LocalTime& zone);

enum class AmountProblem { None, NotANumber, TooManyDecimals, TooLarge };
// Decimal major units as minor units.
[[nodiscard]] AmountProblem parseAmount(std::string_view text, int decimals, const FieldStyle& style, qint64& minor);
[[nodiscard]] std::optional<int> parseCount(std::string_view text); // a whole number of 0 or more; "30.0" is 30
[[nodiscard]] std::optional<double> parseRate(std::string_view text, const FieldStyle& style); // finite, above 0

} // namespace chalktalk::io
