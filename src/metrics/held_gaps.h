// Gap grades that held on three days a week apart: what `unaddressed` counts, and how a record points at one.
#pragma once

#include "domain/coaching_log.h"
#include "metrics/result.h"

#include <array>

namespace chalktalk::metrics {

struct Gap {
    domain::PersonIndex person = domain::noPerson;
    IndicatorIndex indicator = 0;

    friend constexpr auto operator<=>(Gap, Gap) = default;
};

inline constexpr std::array heldDaysBefore{0, 7, 14}; // D, D−7, D−14
inline constexpr int heldDays = heldDaysBefore.back();

// Whether a held gap has been talked about: named by a session held with the rep, or under a commitment about it, in
// the two weeks up to the day. What `unaddressed` counts is what is not.
[[nodiscard]] bool isAddressed(const domain::CoachingLog& log, Gap gap, Day asOf);

// A RecordRef of kind Gap carries the person and the indicator in its position.
inline constexpr quint32 gapsPerPerson = 256;
constexpr quint32 positionOf(Gap gap) { return gap.person * gapsPerPerson + gap.indicator; }
constexpr Gap gapAt(quint32 position) {
    return {position / gapsPerPerson, static_cast<IndicatorIndex>(position % gapsPerPerson)};
}

} // namespace chalktalk::metrics
