// Commitments as lists say them: when one is due, and what it is meant to move.
#pragma once

#include "domain/commitment.h"

namespace chalktalk::app {

// "Tue 17 March", with the year where it isn't that of `today`.
[[nodiscard]] QString weekdayText(Day day, Day today);

// Of an open one: "today", "tomorrow", "Tue 17 March", "5 days overdue". Of a closed one: "kept 3 March".
[[nodiscard]] QString dueText(const domain::Commitment& commitment, Day today);

// "Win rate up · looked at Tue 17 March"; empty where it names no indicator.
[[nodiscard]] QString aimText(const domain::Commitment& commitment, Day today);

// "Kept", "Missed", "Dropped", "Open".
[[nodiscard]] QString stateName(domain::CommitmentState state);

// What is asked when one is ticked after the day agreed: kept on that day, or today.
[[nodiscard]] QString keptInTimeText();
[[nodiscard]] QString keptLaterText();

} // namespace chalktalk::app
