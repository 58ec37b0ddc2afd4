// What the reading of a plan says: why something is missing, and how it could be said.
#pragma once

#include "coaching/plan_findings.h"

namespace chalktalk::coaching {

struct Remark {
    QString text, hint;
};

[[nodiscard]] Remark remarkOn(Finding finding); // both empty for None

// On a part as a whole.
namespace remarks {

[[nodiscard]] Remark noFallback();
[[nodiscard]] Remark fallbackIsNone();
[[nodiscard]] Remark noAgenda();
[[nodiscard]] Remark noQuestions();
[[nodiscard]] Remark fewQuestions(int more);
[[nodiscard]] Remark noGoodAnswers();
[[nodiscard]] Remark tooManyQuestions(int questions, int minutes);
[[nodiscard]] Remark noInformation();
[[nodiscard]] Remark noTroubles();
[[nodiscard]] Remark emptyRoom();
[[nodiscard]] Remark nobodyDecides();
[[nodiscard]] Remark noValue();
[[nodiscard]] Remark valueWithoutNumber();
[[nodiscard]] Remark nobodyOpens();
[[nodiscard]] Remark noEnding();

} // namespace remarks

} // namespace chalktalk::coaching
