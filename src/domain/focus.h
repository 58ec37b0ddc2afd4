// Whose calls are all planned and debriefed for a while: a 30-day start, a top performer who wants it, by hand.
#pragma once

#include "base/day.h"
#include "base/ids.h"
#include "domain/call_words.h"

#include <optional>

namespace chalktalk::domain {

struct Focus {
    qint64 id = 0; // 0 until first saved
    PersonId person;
    FocusKind kind = FocusKind::ThirtyDays;
    Day from;
    std::optional<Day> to; // the last day it holds; nothing: until taken back

    [[nodiscard]] bool holdsOn(Day day) const { return from <= day && (!to || day <= *to); }

    friend bool operator==(const Focus&, const Focus&) = default;
};

} // namespace chalktalk::domain
