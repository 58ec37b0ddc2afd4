// When somebody last had anything of a coach: a coaching session, a call planned or debriefed together.
#pragma once

#include "domain/coaching_log.h"

#include <optional>

namespace chalktalk::coaching {

// The last such day up to `today`; nothing where none is recorded.
[[nodiscard]] std::optional<Day> lastContact(const domain::CoachingLog& log, domain::PersonIndex person, Day today);

} // namespace chalktalk::coaching
