// A few skills of one person, rated by the person first and then by somebody in their line, each rating with its
// evidence.
#pragma once

#include "domain/evidence.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace chalktalk::domain {

inline constexpr int lowestLevel = 1, highestLevel = 4; // of a skill; 0: not rated
inline constexpr int fewestSkills = 4, mostSkills = 6;  // in one assessment; fewer can be kept, more can't

struct SkillRating {
    QString skill;    // id in the competency model
    QString name;     // as it was called then
    int ownLevel = 0; // of the person assessed, first
    QString ownWords;
    QString ownAnchor; // the level's words as they were read
    int level = 0;     // of whoever assesses; 0 where these are the same
    QString anchor;
    std::vector<Evidence> evidence; // of whoever assesses; of an assessment of oneself one's own

    friend bool operator==(const SkillRating&, const SkillRating&) = default;
};

// Times are UTC epoch milliseconds; 0: not known.
struct Assessment {
    AssessmentId id; // null until first saved
    int version = 0;
    PersonId person, rater;  // the same: somebody assesses themself
    Side side = Side::Other; // of the rater, when it was begun
    AssessmentState state = AssessmentState::Open;
    int model = 0;           // version of the competency model
    Day day;                 // it was begun, in the store's time zone
    qint64 ownDoneAtMs = 0;  // the person's own ratings are given, and the rater's may be seen beside them
    bool withoutOwn = false; // the person was not there: only the rater's are given, and shown as such
    qint64 doneAtMs = 0;
    std::vector<SkillRating> ratings;

    [[nodiscard]] bool isOfOneself() const { return person == rater; }
    // The rater's column opens after the person's own.
    [[nodiscard]] bool raterMayRate() const { return !isOfOneself() && (ownDoneAtMs != 0 || withoutOwn); }
    [[nodiscard]] const SkillRating* find(const QString& skill) const {
        const auto at = std::ranges::find(ratings, skill, &SkillRating::skill);
        return at == ratings.end() ? nullptr : &*at;
    }

    friend bool operator==(const Assessment&, const Assessment&) = default;
};

// One's own form with what somebody else saved of the same assessment meanwhile; `base` is the record as one's own form
// began from it, where that is known. Every word of both is in it; of a level that both changed one's own stays.
[[nodiscard]] Assessment withBoth(Assessment mine, const Assessment& theirs, const QString& line,
                                  const Assessment* base = nullptr);

} // namespace chalktalk::domain
