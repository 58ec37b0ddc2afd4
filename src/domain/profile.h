// What a person wants, how they like feedback, and what was agreed to be expected of the role.
#pragma once

#include "base/day.h"
#include "base/ids.h"

#include <optional>
#include <QString>
#include <vector>

namespace chalktalk::domain {

struct Expectation {
    QString text;
    Day agreedOn;

    friend bool operator==(const Expectation&, const Expectation&) = default;
};

struct Profile {
    PersonId person;
    int version = 0;  // 0: nothing was written yet
    QString wants;    // what this person wants from the job
    QString feedback; // how they like to be given feedback
    std::vector<Expectation> expectations;
    QString privateNote; // of whoever looks, about the person; never anybody else's
    QString unfinished;  // what was typed of an expectation that is not added yet: only ever in a draft

    friend bool operator==(const Profile&, const Profile&) = default;
};

// How often somebody has a one-to-one, and the time a leader keeps free for coaching each week.
struct Cadence {
    PersonId person;
    int everyDays = 0; // 0: no one-to-ones planned with this person

    friend bool operator==(const Cadence&, const Cadence&) = default;
};

struct CoachingBlock {
    qint64 id = 0;
    PersonId person;     // whose week
    int weekday = 1;     // 1 Monday to 7 Sunday
    int startMinute = 0; // of the day, in the store's time zone
    int minutes = 60;
    Day from;
    std::optional<Day> to; // the last day it held; nothing: still

    friend bool operator==(const CoachingBlock&, const CoachingBlock&) = default;
};

} // namespace chalktalk::domain
