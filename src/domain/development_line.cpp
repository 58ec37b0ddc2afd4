#include "domain/development_line.h"

namespace chalktalk::domain {

Day DevelopmentPlanLine::lastTouched(Day day) const {
    const auto later = std::ranges::upper_bound(reviewedOn, day);
    if (later != reviewedOn.begin()) return *std::prev(later);
    return agreedOn && *agreedOn <= day ? *agreedOn : begunOn;
}

std::optional<Day> DevelopmentPlanLine::nextReviewOn(Day day) const {
    const auto later = std::ranges::upper_bound(reviewedOn, day);
    const auto next =
        later == reviewedOn.begin() ? reviewDays.begin() : std::ranges::upper_bound(reviewDays, *std::prev(later));
    return next == reviewDays.end() ? std::nullopt : std::optional(*next);
}

} // namespace chalktalk::domain
