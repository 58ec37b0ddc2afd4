// Made-up words of the sample organisation's one-to-ones: what reps say, what coaches see, what is agreed. They are
// data like an import's, hence not translated.
#pragma once

#include "app/sample/dice.h"

#include <QString>

namespace chalktalk::app::sample {

struct Talk {
    const char* goingOn; // the rep's words
    const char* needs;   // the rep's words
    const char* help;    // the rep's words
    const char* view;    // the coach's
    const char* theirs;  // what the rep takes on
    const char* mine;    // what the coach takes on
};

// Fits the indicator (a catalogue's id); never empty.
const Talk& talkAbout(const QString& indicator, Dice& dice);

const char* sharedNote(Dice& dice);
const char* privateNote(Dice& dice);
const char* asideReason(Dice& dice);
const char* droppedReason(Dice& dice);
const char* missedReason(Dice& dice);
const char* keptEvidence(Dice& dice);
const char* wants(Dice& dice);
const char* feedback(Dice& dice);
const char* expectation(int which);
inline constexpr int expectations = 5;

// Talks between a manager and the manager's manager.
const Talk& talkAmongManagers(Dice& dice);

} // namespace chalktalk::app::sample
