// Numbers, dates, money and ratios as people say them.
#pragma once

#include "base/day.h"
#include "domain/window.h"

#include <QString>

namespace chalktalk::coaching {

// "40 %"; one decimal below 1 % and above 99 %, so that neither "0 %" nor "100 %" is said of something else.
QString percentText(double share);

// "12,300" in whole units, with the currency's sign or code: "$12,300", "CHF 12,300".
QString moneyText(double major, const QString& currency);

// "3.4": two significant digits below ten, whole numbers above.
QString plainNumber(double value);

// "2 March", with the year where it isn't the year of `reference`: "2 March 2025".
QString dayText(Day day, Day reference);

// "between 2 March and 31 May", "on 31 May" for a single day.
QString spanText(domain::DaySpan span, Day reference);

// "half of", "about a quarter more than", "twice", "about the same as" … when within 10 % of a simple ratio (the
// nearest; "about" unless within 1 %), else "140 % of". To be followed by what it is held against.
QString ratioWords(double ratio);

// How often luck alone does it, from a probability: "about 1 in 80", "3 %", "more than 50 %".
QString chanceText(double p);

} // namespace chalktalk::coaching
