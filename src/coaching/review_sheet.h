// A quarterly review as it leaves the window: what it is held on, what was answered and agreed; on paper and as text.
#pragma once

#include "coaching/review_pack.h"
#include "domain/quarterly_review.h"

namespace chalktalk::coaching {

struct ReviewSheet {
    ReviewPack pack;
    std::vector<domain::ReviewAnswer> answers; // all questions in their order; some without an answer
    struct Agreed {
        QString what, who, when;
    };
    std::vector<Agreed> agreed;
    std::vector<domain::ReviewAnswer> lastAnswers; // of the review before, those with words
    QString note;
    QString state; // "Held on 3 July", "Open"

    [[nodiscard]] bool isAnswered() const;
};

// In the order of the paper: the person and the questions to them come before anybody else is named.
[[nodiscard]] QString asText(const ReviewSheet& sheet);

// "Dana's questions", "What the facts say" … shared by paper, text and screen.
[[nodiscard]] QString questionsTitle(const ReviewPack& pack);
[[nodiscard]] QString findingsTitle();
[[nodiscard]] QString answersTitle();
[[nodiscard]] QString agreedTitle();
[[nodiscard]] QString strugglingTitle();
[[nodiscard]] QString lastActionsTitle(const ReviewPack& pack);
[[nodiscard]] QString lastAnswersTitle(const ReviewPack& pack);
[[nodiscard]] QString winsTitle();
[[nodiscard]] QString noFindings();
// The action's words with what became of it: "Kept on 3 March. Win rate, up: moved …".
[[nodiscard]] QString actionOutcome(const FollowUp& action);

} // namespace chalktalk::coaching
