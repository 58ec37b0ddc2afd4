// Made-up words of the sample organisation's assessments, development plans and quarterly reviews. They are data like
// an import's, hence not translated.
#pragma once

#include "app/sample/dice.h"
#include "domain/development_words.h"

#include <array>
#include <QString>

namespace chalktalk::app::sample {

struct SkillWords {
    const char* skill;
    std::array<const char*, 3> seen; // by whoever assesses, in a call or a one-to-one
    const char* planned;             // seen in a call's plan
    std::array<const char*, 2> own;  // the rep's, of a rating
    std::array<const char*, 2> why;  // the rep's, of a focus
    std::array<const char*, 3> actions;
};

inline constexpr std::size_t skillCount = 9;
// As the competency model names them; the words of one that it does not name are those of the first.
const std::array<SkillWords, skillCount>& skillWords();
const SkillWords& wordsOf(const QString& skill);

const char* purpose(Dice& dice);     // the rep's
const char* coachAction(Dice& dice); // what a manager takes on
const char* reviewWords(Dice& dice); // the rep's
const char* reviewView(Dice& dice);  // the manager's
const char* became(domain::Became became, Dice& dice);
const char* placementReason(domain::Quadrant quadrant);
const char* resultsReason();

// What a second-line manager answers, by the id of the question; null for one that stays open.
const char* reviewAnswer(const QString& question, Dice& dice);
const char* reviewAction(int which); // what was agreed
inline constexpr int reviewActions = 6;
const char* reviewNote(Dice& dice);

} // namespace chalktalk::app::sample
