// The lists of the first page: debriefs, plans, one-to-ones, who waits, and what the lines below leave open.
#pragma once

#include "app/today/today_parts.h"
#include "app/today/today_source.h"

namespace chalktalk::app {

// Significant calls that ended within 48 hours and have no finished debrief: those within the hour first, the soonest
// over first; then the late ones, the latest first.
[[nodiscard]] std::vector<TodayCall> debriefsOf(const TodaySource& source);
// Significant calls ahead, of today and the next working day (and the days between), without a ready plan.
[[nodiscard]] std::vector<TodayCall> plansOf(const TodaySource& source);

// How many of them begin before an instant.
[[nodiscard]] int plansBefore(const TodaySource& source, qint64 ms);

// Begun and unfinished, planned for today, then due by cadence (the longest overdue first).
[[nodiscard]] std::vector<TodayOneToOne> oneToOnesOf(const TodaySource& source);
// Direct reports with no coaching session, plan or debrief with anybody for more than twice their cadence.
[[nodiscard]] std::vector<TodayWaiting> waitingOf(const TodaySource& source);

// Open commitments of whoever looks and of their reports that are due today or overdue; the longest overdue first.
[[nodiscard]] std::vector<domain::CommitmentLine> commitmentsDue(const TodaySource& source);

} // namespace chalktalk::app
