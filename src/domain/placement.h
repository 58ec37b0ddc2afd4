// What somebody set by hand about a person's place by skill and will, or by results, with the reason. Kept for good: a
// later one ends the one before.
#pragma once

#include "base/day.h"
#include "base/ids.h"
#include "domain/development_words.h"

#include <optional>
#include <QString>

namespace chalktalk::domain {

struct Placement {
    qint64 id = 0; // 0 until first saved
    PersonId person, by;
    PlacementKind kind = PlacementKind::SkillWill;
    quint8 place = 0; // a Quadrant or a ResultGroup
    QString reason;   // never empty
    Day from;
    std::optional<Day> to; // the last day it holds; nothing: still

    [[nodiscard]] bool holdsOn(Day day) const { return from <= day && (!to || day <= *to); }
    [[nodiscard]] Quadrant quadrant() const { return static_cast<Quadrant>(place); }
    [[nodiscard]] ResultGroup resultGroup() const { return static_cast<ResultGroup>(place); }

    friend bool operator==(const Placement&, const Placement&) = default;
};

} // namespace chalktalk::domain
