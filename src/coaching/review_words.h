// What a quarterly review asks, in words: the standing questions, and the one that follows from each rule.
#pragma once

#include "coaching/review_findings.h"

namespace chalktalk::coaching {

// Asked in every review, to the person by name; some come before those that follow from the facts, the rest after.
[[nodiscard]] std::vector<ReviewQuestion> openingQuestions(const QString& firstName);
[[nodiscard]] std::vector<ReviewQuestion> closingQuestions();
// What follows from a rule; empty for an unknown one.
[[nodiscard]] QString questionOf(const char* rule);

// "12 May, 7 weeks ago"; "none" without a day.
[[nodiscard]] QString agoText(std::optional<Day> day, Day today);

} // namespace chalktalk::coaching
