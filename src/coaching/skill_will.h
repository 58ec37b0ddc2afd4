// Train, coach, motivate, stretch: where somebody stands by skill and will, with the facts for it, or what was set by
// hand and why.
#pragma once

#include "coaching/skill_standing.h"
#include "metrics/results.h"

namespace chalktalk::metrics {
class Engine;
}

namespace chalktalk::coaching {

struct SkillWill {
    std::optional<domain::Quadrant> byFacts;  // nothing while one of the two can't be said
    std::optional<domain::Quadrant> quadrant; // what holds: by hand, else by the facts
    std::optional<domain::Placement> byHand;
    std::optional<bool> skilled, willing;
    QString skillText, willText; // each in a sentence with its numbers, or what is missing to say it
    QStringList facts;           // behind both: "Listening: 2, expected 3", "Outbound activity: half of your peers'"
    bool fears = false;          // hesitations were noted in debriefs of the last 90 days
    QString fearText;
};

// Skill: at least three fresh ratings, their mean at or above what is expected. Will: effort and preparation (outbound
// activity, planned calls, debriefs on time, commitments kept), none or the smaller part of them adverse.
[[nodiscard]] SkillWill skillWill(const metrics::Engine& engine, const metrics::Results& results,
                                  const CompetencyModel& model, domain::PersonIndex person, Day day);

// "Train", "Coach", "Motivate", "Stretch", and what each means.
[[nodiscard]] QString quadrantName(domain::Quadrant quadrant);
[[nodiscard]] QString quadrantMeans(domain::Quadrant quadrant);
[[nodiscard]] QString gapKindName(domain::GapKind kind); // "Fear", with what it means:
[[nodiscard]] QString gapKindMeans(domain::GapKind kind);
[[nodiscard]] QString sideName(domain::Side side); // "Own", "First line", "Second line", "Others"

} // namespace chalktalk::coaching
