// What is found in one text of a plan: a milestone that is none, a question that is answered by yes or no, an answer
// that is none. Pure functions over the words of a language.
#pragma once

#include "coaching/plan_reading.h"
#include "coaching/plan_words.h"

#include <QSet>

namespace chalktalk::coaching {

enum class Finding : quint8 {
    None,
    Missing,     // nothing is written
    Wish,        // "close the deal": a hope or a ritual
    Activity,    // "present the demo": what the seller does
    Feeling,     // "is interested": nobody can see it
    Nobody,      // it does not say who does what
    Hedge,       // "see if"
    NoDay,       // by when?
    YesNo,       //
    Leading,     // holds its answer
    Topic,       // a word or two and no question
    NoAnswer,    // to a trouble
    EmptyAnswer, // "see what happens"
};

// A language's words ready to be looked for.
struct PlanDictionary {
    explicit PlanDictionary(const PlanLanguage& language);

    QString id;
    WordSet common, emptyMilestones, sellerVerbs, sellerWords, customerVerbs, customerActs, customerWords, modals,
        beforeNouns, feelings, hedges, yesNo, open, orWords, orNot, leading, emptyAnswers, money, time, decision;
    QStringList verbEndings;
    bool namesByCapital = false;

    [[nodiscard]] bool namesADay(const PlanText& text) const;
};

// The language that a text is in: by its common words, then by all others; the first one when nothing tells.
[[nodiscard]] const PlanDictionary& languageOf(const PlanText& text, const std::vector<PlanDictionary>& languages);

// `names`: words of the names of people at the customer's, lower case. `hasDay`: the day stands in a field of its own.
[[nodiscard]] Finding findInMilestone(const PlanText& text, const PlanDictionary& language, const QSet<QString>& names,
                                      bool hasDay);
[[nodiscard]] Finding findInQuestion(const PlanText& text, const PlanDictionary& language);
[[nodiscard]] Finding findInAnswer(const PlanText& text, const PlanDictionary& language);

} // namespace chalktalk::coaching
