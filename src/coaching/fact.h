// One fact in plain words: the sentence, its number, how sure it is, the peers, and what stands behind it.
#pragma once

#include "metrics/result.h"

#include <QString>
#include <vector>

namespace chalktalk::coaching {

struct TrendPoint {
    Day day;
    std::optional<double> value; // absent stays absent: a gap in the line
};

struct Fact {
    metrics::IndicatorResult result; // the row that the words were made from
    QString id;                      // indicator id
    QString title;                   // "Discovery to demo"
    QString definition;              // what counts, for the tooltip

    QString sentence;   // second person; number, sample, period, interval and peers. Complete by itself
    QString headline;   // the number, large: "1 in 10", "2.1×", "3.4", "$12,300", "57 days", "–" when absent
    QString caption;    // what the headline counts: "discoveries reached a demo within 30 days"
    QString interval;   // "likely between 2 % and 40 %"; empty without an interval
    QString comparison; // "about half of your 9 peers' 40 %"; or why there is none; or the target
    QString certainty;  // how it was tested against luck, or how much more is needed
    QString quality;    // what the data doesn't record and what to import; CRM gaps that touch this number
    QString records;    // "Show the 10 opportunities"; empty when there are none behind it
    int recordCount = 0;

    std::vector<TrendPoint> trend; // 12 month ends up to the as-of day, oldest first; the last is the as-of day
    QString trendText;             // "10 %, up from 4 % a year ago"
    std::vector<double> peers;     // the peers' own values, for the strip
    std::optional<double> target;

    [[nodiscard]] bool hasValue() const { return result.value.has_value(); }
};

// How the grade is called on a chip: "Gap", "Watch", "Strength", "Steady", "Too few", "Off target", "On target",
// "Not recorded", "No data".
QString gradeWord(const metrics::IndicatorResult& result);

// The sentence with what stands beside it, as it is copied and printed.
QString asText(const Fact& fact);

} // namespace chalktalk::coaching
