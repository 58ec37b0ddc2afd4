// Reads a call plan as a good coach would: what each part brings, what is missing and why; 0 to 100.
//
// Rules are data (PlanLanguage, one a language) and these pure functions; weights are documented in
// docs/plan-reading.md.
#pragma once

#include "domain/call.h"

#include <memory>
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

// One thing that the reading looks at. Those of a list's lines weigh nothing by themselves: they say why their part, of
// the same id, did not earn all.
struct ReadingPoint {
    QString id;     // "milestone", "milestone.day", "questions.open" …
    QString title;  // "What the customer will do"
    int weight = 0; // at most
    int earned = 0;
    QString remark; // what is missing and why; empty: nothing
    QString hint;   // how it could be said
    int line = -1;  // of the call's questions or troubles; -1: the part as a whole
};

// A plan without a step of the customer's is preparation without a destination.
inline constexpr int s_mostWithoutMilestone = 40;

struct PlanReading {
    int score = 0;                    // 0 to 100; without a milestone that is one, s_mostWithoutMilestone at most
    bool hasMilestone = false;        // an act of the customer's, whether or not it has its day
    std::vector<ReadingPoint> points; // in the order of the form
    // Remarks of one part, most worth mending first: "milestone", "fallback", "agenda", "questions", "information",
    // "troubles", "room", "value", "opens", "ends".
    [[nodiscard]] std::vector<ReadingPoint> remarksOn(const QString& part) const;
};

struct PlanDictionary;

// Reads plans with every keystroke: the languages' words are made ready once.
class PlanReader {
  public:
    explicit PlanReader(const std::vector<PlanLanguage>& languages);

    [[nodiscard]] PlanReading read(const domain::Call& call) const;
    // The remark on one text by itself; empty: none.
    [[nodiscard]] QString milestoneRemark(const QString& milestone) const;
    [[nodiscard]] QString questionRemark(const QString& question) const;
    [[nodiscard]] QString troubleRemark(const QString& answer) const;

  private:
    std::shared_ptr<const std::vector<PlanDictionary>> m_languages; // never empty
};

// The same for once: makes a reader each time.
[[nodiscard]] PlanReading readPlan(const domain::Call& call, const std::vector<PlanLanguage>& languages);
[[nodiscard]] QString milestoneRemark(const QString& milestone, const std::vector<PlanLanguage>& languages);
[[nodiscard]] QString questionRemark(const QString& question, const std::vector<PlanLanguage>& languages);
[[nodiscard]] QString troubleRemark(const QString& answer, const std::vector<PlanLanguage>& languages);

} // namespace chalktalk::coaching
