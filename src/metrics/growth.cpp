#include "metrics/growth.h"

#include "metrics/median.h"
#include "metrics/seat.h"
#include "metrics/won_deals.h"

#include <cmath>

namespace chalktalk::metrics {

namespace {

// Half of the days of both: six of twelve months.
bool inSeatLongEnough(const domain::Person& person, const domain::DaySpan& span) {
    return 2 * daysInSeat(person, span) >= span.days();
}

double monthsInSeat(const domain::Person& person, const domain::DaySpan& span) {
    return monthsOf(span) * daysInSeat(person, span) / span.days();
}

std::optional<double> growthFrom(double before, double now) {
    return before > 0 ? std::optional(now / before - 1) : std::nullopt;
}

} // namespace

Growth growthOf(const domain::Ledger& ledger, const WonDeals& won, std::span<const domain::PersonIndex> people,
                const domain::DaySpan& span) {
    const domain::DaySpan before = spanBefore(span);
    const double minor = std::pow(10.0, ledger.currencyDecimals());
    Growth all;
    qint64 wonBefore = 0, wonNow = 0;
    qint64 daysBefore = 0, daysNow = 0; // whole numbers add up alike in any order
    std::vector<double> own;
    for (const domain::PersonIndex p : people) {
        const domain::Person& person = ledger.person(p);
        if (person.role != domain::Role::Rep || !inSeatLongEnough(person, span) || !inSeatLongEnough(person, before))
            continue;
        OwnGrowth rep{p, monthsInSeat(person, before), monthsInSeat(person, span), won.amount(p, before),
                      won.amount(p, span)};
        rep.perMonthBefore = static_cast<double>(rep.wonBefore) / minor / rep.monthsBefore;
        rep.perMonth = static_cast<double>(rep.won) / minor / rep.months;
        rep.growth = growthFrom(rep.perMonthBefore, rep.perMonth);
        if (rep.growth) own.push_back(*rep.growth);
        wonBefore += rep.wonBefore;
        wonNow += rep.won;
        daysBefore += daysInSeat(person, before);
        daysNow += daysInSeat(person, span);
        all.reps.push_back(rep);
    }
    if (all.reps.empty()) return all;
    const auto perMonth = [minor](qint64 amount, qint64 days, const domain::DaySpan& of) {
        return static_cast<double>(amount) / minor / (monthsOf(of) * static_cast<double>(days) / of.days());
    };
    all.perMonthBefore = perMonth(wonBefore, daysBefore, before);
    all.perMonth = perMonth(wonNow, daysNow, span);
    all.growth = growthFrom(all.perMonthBefore, all.perMonth);
    if (!own.empty()) all.median = medianOf(own);
    return all;
}

} // namespace chalktalk::metrics
