// Won amount per month in the seat in a span and in the one before, for those who were in the seat for half of both.
#pragma once

#include "domain/ledger.h"
#include "domain/window.h"

#include <span>
#include <vector>

namespace chalktalk::metrics {

class WonDeals;

struct OwnGrowth {
    domain::PersonIndex person = domain::noPerson;
    double monthsBefore = 0, months = 0;     // in the seat
    qint64 wonBefore = 0, won = 0;           // minor units
    double perMonthBefore = 0, perMonth = 0; // decimal major units
    std::optional<double> growth{};          // 0.1: a tenth more; nothing where nothing was won before

    [[nodiscard]] bool grew() const { return perMonth > perMonthBefore; }
};

struct Growth {
    std::vector<OwnGrowth> reps;
    double perMonthBefore = 0, perMonth = 0; // of all of them together: won amounts ÷ months
    std::optional<double> growth;
    std::optional<double> median; // of the reps' own
};

// Of the reps among the people. Needs what was won as of the day on which the span ends.
[[nodiscard]] Growth growthOf(const domain::Ledger& ledger, const WonDeals& won,
                              std::span<const domain::PersonIndex> people, const domain::DaySpan& span);

} // namespace chalktalk::metrics
