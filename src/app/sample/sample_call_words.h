// Made-up words of the sample organisation's calls: what is planned, what comes back, what is learned. They are data
// like an import's, hence not translated.
#pragma once

#include "app/sample/dice.h"
#include "domain/call.h"

#include <QString>

namespace chalktalk::app::sample {

struct PlannedQuestion {
    const char *text, *goodAnswer, *answer; // as asked, as hoped for, as it came
};
struct PlannedInformation {
    const char *text, *learned;
};
struct PlannedTrouble {
    const char *text, *answer, *how; // it went
};
struct CustomerRole {
    const char* name;
    bool decides; // on the money
};

const char* milestone(domain::CallKind kind, Dice& dice); // what the customer will do
const char* noMilestone(Dice& dice);                      // what the seller would like to do
const char* fallback(Dice& dice);
const char* agenda(domain::CallKind kind);
const char* customerValue(Dice& dice);
const char* opening(Dice& dice);
const char* ending(Dice& dice);

// The `which`-th of as many as there are, round and round: a plan takes some in a row and none twice.
const PlannedQuestion& question(domain::CallKind kind, int which);
const PlannedQuestion& closedQuestion(int which); // that yes or no answers
const PlannedInformation& information(int which);
const PlannedTrouble& trouble(int which);
const char* unforeseen(Dice& dice);
inline constexpr int mostQuestions = 4, mostInformation = 6, mostTroubles = 6;

const char* lookingBack(domain::Looking question, Dice& dice); // the rep's words
const char* coachView(domain::Looking question, Dice& dice);   // "" as often as not
const char* agreedStep(domain::CallKind kind, Dice& dice);
const char* moment(Dice& dice); // the evidence of a skill

const CustomerRole& customerRole(int which); // some decide
const CustomerRole& userRole(int which);     // none decides

const char* customerNeeds(Dice& dice);
const char* whereWeStand(Dice& dice);
const char* whatIsMissing(Dice& dice);
const char* move(Dice& dice, bool ours);
const char* decisionProcess(Dice& dice);
const char* painInMoney(Dice& dice);
const char* competition(Dice& dice);
const char* dealRisks(Dice& dice);

} // namespace chalktalk::app::sample
