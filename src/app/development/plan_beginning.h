// What a development plan begins with: the skills that facts and ratings suggest, each with its facts frozen and how
// progress will be seen.
#pragma once

#include "app/assessment/skill_choices.h"
#include "coaching/fact.h"
#include "domain/development_plan.h"

namespace chalktalk::app {

struct PlanGround {
    const coaching::CompetencyModel& model;
    const std::vector<coaching::SkillStanding>& standings;
    const std::vector<coaching::Fact>& facts;
    const std::vector<EvidenceChoice>& evidence;
};

// The skills, the most worth working on first, with why; those without any reason come last.
[[nodiscard]] std::vector<WorthLooking> worthWorkingOn(const PlanGround& ground, std::vector<WorthLooking> skills);
// A focus skill as it begins: level now and the next one, facts that tell of it, an indicator with its baseline.
[[nodiscard]] domain::FocusSkill focusOn(const PlanGround& ground, const QString& skill);
// Freezes the baseline of the indicator; none where its id is empty or unknown.
void seeProgressIn(domain::FocusSkill& focus, const std::vector<coaching::Fact>& facts, const QString& indicator);
// Every four weeks for a quarter, none on a weekend.
[[nodiscard]] std::vector<Day> usualReviewDays(Day today);

} // namespace chalktalk::app
