// What the first page says at its top: a greeting, and the next best action in one sentence.
#pragma once

#include <optional>
#include <QString>

namespace chalktalk::app {

[[nodiscard]] QString greetingText(int hour, const QString& firstName);

struct WhatWaits {
    int freshDebriefs = 0;    // within the hour
    int firstMinutesLeft = 0; // of the one that is over the soonest
    int lateDebriefs = 0;
    int plansToday = 0, plansLater = 0; // later: of the next working day
    int unfinished = 0;                 // one-to-ones begun
    int oneToOnesDue = 0;               // by cadence
    int commitments = 0;                // today or overdue
    int waiting = 0;                    // people
    int yeses = 0;                      // plans that wait for one's own
    int development = 0;                // plans, assessments, gaps nobody names
    int quarters = 0;                   // quarterly reviews not held
    QString nextCall;                   // "14:00"; empty: none ahead today
};

// The most urgent first, and what comes after it; calm where nothing waits.
[[nodiscard]] QString leadText(const WhatWaits& waits);

} // namespace chalktalk::app
