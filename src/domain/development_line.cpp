#include "domain/development_line.h"

namespace chalktalk::domain {

Day DevelopmentPlanLine::lastTouched(Day day) const {
    const auto later = std::ranges::upper_bound(reviewedOn, day);
    if (later != reviewedOn.begin()) return *std::prev(later);
    return agreedOn && *agreedOn <= day ? *agreedOn : begunOn;
}

} // namespace chalktalk::domain
