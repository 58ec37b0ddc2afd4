// Which backups are kept: all of the last two days, then ever fewer the older they are; and until when each is, at
// most.
//
// By calendar days of the store's time zone, so that a day can be named after which a backup is gone (an erasure tells
// it). The periods lie one behind the other without a gap, and in each the newest verified backup of it is kept:
//   today and yesterday   all
//   12 days               the 12 calendar days before yesterday
//   10 weeks              ISO weeks: the one of the day before those 12 days, and the 9 before it
//   9 months              the one of the day before those weeks, and the 8 before it
// A period without a backup is left empty; it is not made up for by an older one. A backup whose time lies ahead (the
// clock was moved back) counts as today's. What is kept in any case is the newest verified one, by the clock and by
// what it holds, which may be two when the clock was wrong. Over the cap the oldest go first, but none of today.
#pragma once

#include "base/day.h"

#include <optional>
#include <QtGlobal>
#include <span>
#include <vector>

namespace chalktalk::domain {

struct RetentionRule {
    int days = 12, weeks = 10, months = 9;
    qint64 mostBytes = 2'000'000'000;
};

struct DatedCopy {
    Day day;          // of its time, in the store's time zone
    qint64 atMs = 0;  // UTC
    qint64 holds = 0; // rises with everything that the store took in: newer by what it holds, whatever the clock said
    qint64 bytes = 0;
    bool isVerified = true; // one that is not is kept today and yesterday and counts nowhere
};

// For each copy, in the same order: is it kept on this day?
[[nodiscard]] std::vector<bool> keptOn(Day today, std::span<const DatedCopy> copies, const RetentionRule& rule = {});

// For each copy the last day on which it is kept, if none is added that is older or as old (a newer one can only make
// it go earlier); nothing for what is kept until a newer one is there.
[[nodiscard]] std::vector<std::optional<Day>> keptUntil(Day today, std::span<const DatedCopy> copies,
                                                        const RetentionRule& rule = {});

} // namespace chalktalk::domain
