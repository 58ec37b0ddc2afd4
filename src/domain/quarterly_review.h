// A quarterly business review with one manager of managers: the questions that were put to them, their answers, and
// what was agreed, which comes back next quarter.
#pragma once

#include "base/day.h"
#include "base/ids.h"
#include "domain/development_words.h"

#include <optional>
#include <QString>
#include <vector>

namespace chalktalk::domain {

struct ReviewAnswer {
    QString question; // id of the rule or content entry that asked; empty for one that somebody typed
    QString text;     // the question as it was asked
    QString answer;

    friend bool operator==(const ReviewAnswer&, const ReviewAnswer&) = default;
};

struct QuarterlyReview {
    ReviewId id; // null until first saved
    int version = 0;
    PersonId manager; // who is asked: the second line
    PersonId asker;   // who asks
    Day quarter;      // first day of the fiscal quarter that it is held in; one each for manager and quarter
    ReviewState state = ReviewState::Open;
    std::optional<Day> heldOn;
    std::vector<ReviewAnswer> answers;
    std::vector<CommitmentId> commitments; // agreed in it, between asker and manager
    QString note;                          // shared

    friend bool operator==(const QuarterlyReview&, const QuarterlyReview&) = default;
};

} // namespace chalktalk::domain
