// Reads a call plan as a good coach would: what each part brings, what is missing and why; 0 to 100.
//
// Rules are data (PlanLanguage, one a language) and these pure functions; weights are documented in
// docs/plan-reading.md.
#pragma once

#include "domain/call.h"

#include <QStringList>
#include <vector>

namespace chalktalk::coaching {

// The words of one language by which a plan is read; of a content file. All lower case; a phrase may be bound to the
// beginning ("^close") or the end ("$right") of what is read, and "#" in it stands for a number ("# march").
struct PlanLanguage {
    QString id;                  // "en"
    QStringList commonWords;     // by which a text is known to be of this language
    QStringList emptyMilestones; // phrases that name a wish or a ritual: "close the deal", "touch base"
    QStringList sellerVerbs;     // what the seller does: "present", "demo", "show"
    QStringList sellerWords;     // whom that is: "we"
    QStringList customerVerbs;   // what a customer does: "agrees", "introduces", "sends", "signs"
    QStringList customerActs;    // the same as a thing: "approval", "introduction"
    QStringList customerWords;   // whom that is: "customer", "they", "buyer", "cfo"
    QStringList customerModals;  // between the two: "Dana *to* send", "they *will* send"
    QStringList beforeNouns;     // after these, what looks like a verb is none: "the tests"
    QStringList verbEndings;     // of verbs that stand in no list: "s" in "Dana uploads"
    bool namesByCapital = false; // a capital within a sentence is a name (not so in German)
    QStringList feelings;        // what nobody can see: "is interested"
    QStringList hedges;          // "see if", "hopefully"
    QStringList yesNoOpenings;   // a question that begins so is answered by yes or no: "do you", "is there"
    QStringList openOpenings;    // "what", "how", "tell me"
    QStringList orWords, orNot;  // a question between two things is open: "or"; but not "or not"
    QStringList leadingOpenings; // that contain their answer: "don't you think", "wouldn't it"
    QStringList emptyAnswers;    // to a risk: "hope", "see what happens"
    QStringList moneyWords;      // "per month", "euro", "hours"
    QStringList timeWords;       // by which a day is named: "friday", "march", "before"
    QStringList decisionWords;   // by which one asks who decides: "sign", "budget"
};

// One thing that the reading looks at.
struct ReadingPoint {
    QString id;     // "milestone", "milestone.day", "questions.open" …
    QString title;  // "What the customer will do"
    int weight = 0; // at most
    int earned = 0;
    QString remark; // what is missing and why; empty: nothing
    QString hint;   // how it could be said
    int line = -1;  // of a list; -1: the part as a whole
};

struct PlanReading {
    int score = 0;                    // 0 to 100
    std::vector<ReadingPoint> points; // in the order of the form
    // Remarks of one part ("milestone", "questions" …), most worth mending first.
    [[nodiscard]] std::vector<ReadingPoint> remarksOn(const QString& part) const;
};

[[nodiscard]] PlanReading readPlan(const domain::Call& call, const std::vector<PlanLanguage>& languages);

// The remark on one text by itself, for cases and for typing; empty: none.
[[nodiscard]] QString milestoneRemark(const QString& milestone, const std::vector<PlanLanguage>& languages);
[[nodiscard]] QString questionRemark(const QString& question, const std::vector<PlanLanguage>& languages);
[[nodiscard]] QString troubleRemark(const QString& answer, const std::vector<PlanLanguage>& languages);

} // namespace chalktalk::coaching
