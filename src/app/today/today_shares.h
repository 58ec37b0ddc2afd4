// Where one's coaching time went in the last two weeks: by A, B and C of one's reps, or by person where they are no
// reps.
#pragma once

#include "app/today/today_parts.h"
#include "app/today/today_source.h"
#include "metrics/result_groups.h"

namespace chalktalk::app {

struct Shares {
    std::vector<TodayShare> shares; // the middle first, with its target; by person the most first, the rest together
    QString text;                   // "6 h 40 of coaching in the last two weeks. None of it with Bo Hsu."
};
// Without groups, or where no report has one, by person.
[[nodiscard]] Shares sharesOf(const TodaySource& source, const metrics::ResultGroups* groups = nullptr);

} // namespace chalktalk::app
