// Assessments and development plans as the engine and the lists need them: without anybody's sentences but the few that
// lists show.
#pragma once

#include "domain/assessment.h"
#include "domain/development_plan.h"
#include "domain/person.h"

namespace chalktalk::domain {

struct RatingLine {
    QString skill, name;
    int ownLevel = 0, level = 0;
    std::optional<Day> lastEvidence; // the latest day of its evidence
    int evidence = 0;                // how many
};

struct AssessmentLine {
    AssessmentId id;
    PersonIndex person = noPerson, rater = noPerson;
    Side side = Side::Other;
    AssessmentState state = AssessmentState::Open;
    Day day; // it was done; begun while open
    bool withoutOwn = false;
    std::vector<RatingLine> ratings;
};

struct DevelopmentPlanLine {
    DevelopmentPlanId id;
    int version = 0;
    PersonIndex person = noPerson, author = noPerson, coach = noPerson;
    DevelopmentState state = DevelopmentState::Draft;
    Day begunOn;
    std::optional<Day> agreedOn;   // the first day of which it is known that everybody had said yes
    std::optional<Day> wordedOn;   // what is agreed on last changed
    std::optional<Day> lastReview; // held
    std::optional<Day> nextReview; // planned, as things stand now; of another day: nextReviewOn
    std::optional<Day> closedOn;
    Became became = Became::Unsaid;
    bool agreedByPerson = false, agreedByAuthor = false, agreedByCoach = false; // as it stands now
    std::vector<Day> reviewedOn;                                                // every review held, rising
    std::vector<Day> reviewDays;                                                // planned ahead, rising
    struct Focus {
        QString skill, name, indicator;
        int levelNow = 0, levelAimed = 0;
    };
    std::vector<Focus> focus;
    int actions = 0, actionsDone = 0;
    std::vector<Day> openActionsDue; // of those still open that have a day; rising
    std::vector<CommitmentId> commitments;

    // As it stood at the end of a day: begun by then, and not closed.
    [[nodiscard]] bool ranOn(Day day) const { return begunOn <= day && (!closedOn || *closedOn > day); }
    // The last review by the end of the day, else the day everybody agreed, else the day it was begun.
    [[nodiscard]] Day lastTouched(Day day) const;
    // The earliest planned after the last review held by the end of the day, be it past its day.
    [[nodiscard]] std::optional<Day> nextReviewOn(Day day) const;
};

} // namespace chalktalk::domain
