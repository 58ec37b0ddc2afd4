// Which skills are worth looking at first, and why: for an assessment, and for what a development plan begins with.
#pragma once

#include "app/development/evidence.h"
#include "coaching/skill_standing.h"

namespace chalktalk::app {

struct WorthLooking {
    QString skill, name;
    QString why; // "In focus of the development plan · 2, expected 3 · seen in 3 debriefs"; empty: nothing tells
    int weight = 0;
};

// Those offered to people of this role, the most worth looking at first; alike ones in the model's order.
[[nodiscard]] std::vector<WorthLooking> worthLooking(const coaching::CompetencyModel& model,
                                                     const std::vector<coaching::SkillStanding>& standings,
                                                     const std::vector<EvidenceChoice>& evidence,
                                                     const domain::CoachingLog& log, domain::PersonIndex person,
                                                     domain::Role role, Day today);

} // namespace chalktalk::app
